package io.milepost.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where invoices are handed over, with which bearer token, and the secret that its call-backs are signed with. */
@ConfigurationProperties("milepost.access-point")
record AccessPointSettings(
        @Nullable URI url, @Nullable String token, @Nullable String callbackSecret) {
    boolean isSet() {
        return url != null && !url.toString().isBlank();
    }
}
