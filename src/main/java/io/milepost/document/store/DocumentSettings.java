package io.milepost.document.store;

import java.net.URI;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long originals are kept, counted from the end of the year of issue (in Germany § 14b UStG counts so), and the S3 store
 * they go to where one is set.
 */
@ConfigurationProperties("milepost.documents")
record DocumentSettings(
        @DefaultValue("10y") Period retention, @Nullable S3 s3) {

    /** {@code endpoint} is for stores other than Amazon's; these mostly want the bucket in the path, so that is the default. */
    record S3(
            @Nullable URI endpoint,
            String region,
            String bucket,
            @Nullable String prefix,
            String accessKey,
            String secretKey,
            @Nullable Boolean pathStyle) {

        boolean bucketInPath() {
            return pathStyle == null ? endpoint != null : pathStyle;
        }
    }
}
