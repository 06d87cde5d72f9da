package io.milepost.link;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clients reach this Milepost, such as https://invoices.example.com, and how long a link holds. Without an address there
 * are no links: invoices go out by mail as before.
 */
@ConfigurationProperties("milepost.client-link")
record LinkSettings(@Nullable URI url, @DefaultValue("180d") Duration valid) {
    LinkSettings {
        if (url != null && !url.toString().isBlank() && (!isWeb(url) || url.getQuery() != null)) {
            throw new IllegalArgumentException(
                    "milepost.client-link.url must be an address like https://invoices.example.com, not " + url);
        }
    }

    boolean isSet() {
        return url != null && !url.toString().isBlank();
    }

    String of(String token) {
        return String.valueOf(url).replaceAll("/+$", "") + "/c/" + token;
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
    }
}
