package io.milepost.document.store;

import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts an S3 store before the database where a bucket is set; without one, nothing of S3 is even loaded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class StoreConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${milepost.documents.s3.bucket:}'.isBlank()")
    static class InS3 {
        /** A job that looks for and keeps four documents, two calls each, is over before its lock of 40 s is. */
        private static final Duration LONGEST = Duration.ofMillis(4_500);

        private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(4);
        private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);

        @Bean
        S3Client s3Client(DocumentSettings settings) {
            DocumentSettings.S3 s3 = Objects.requireNonNull(settings.s3());
            var client = S3Client.builder()
                    .region(Region.of(s3.region()))
                    .credentialsProvider(StaticCredentialsProvider.create(
                            AwsBasicCredentials.create(s3.accessKey(), s3.secretKey())))
                    .forcePathStyle(s3.bucketInPath())
                    .serviceConfiguration(s3Only -> s3Only.chunkedEncodingEnabled(false)) // few others speak it
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(LONGEST_CONNECT)
                            .socketTimeout(LONGEST_ATTEMPT))
                    .overrideConfiguration(
                            calls -> calls.apiCallTimeout(LONGEST).apiCallAttemptTimeout(LONGEST_ATTEMPT));
            if (s3.endpoint() != null) {
                client.endpointOverride(s3.endpoint());
            }
            return client.build();
        }

        @Bean
        @Order(1)
        DocumentStore s3Store(S3Client client, DocumentSettings settings) {
            DocumentSettings.S3 s3 = Objects.requireNonNull(settings.s3());
            return new S3Store(client, s3.bucket(), s3.prefix());
        }
    }
}
