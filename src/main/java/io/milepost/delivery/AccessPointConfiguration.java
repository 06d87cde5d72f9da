package io.milepost.delivery;

import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which access point there is, if any. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessPointSettings.class)
class AccessPointConfiguration {
    @Bean
    AccessPoint accessPoint(AccessPointSettings settings) {
        return settings.isSet()
                ? new AccessPointOverHttp(
                        Objects.requireNonNull(settings.url()), Objects.requireNonNull(settings.token()))
                : message -> {
                    throw new HandOverPostponed(
                            "No access point is set; the operator must set MILEPOST_ACCESSPOINT_URL.", null);
                };
    }
}
