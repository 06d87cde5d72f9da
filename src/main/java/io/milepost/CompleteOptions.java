package io.milepost;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** An option of several settings is set as a whole or not at all: half of one would come out as invoices that are stuck. */
record CompleteOptions(String needs, Map<String, String> needed, List<String> besides) {
    private static final CompleteOptions S3 = new CompleteOptions(
            "Documents in S3 need",
            Map.of(
                    "milepost.documents.s3.bucket", "MILEPOST_DOCUMENTS_S3_BUCKET",
                    "milepost.documents.s3.region", "MILEPOST_DOCUMENTS_S3_REGION",
                    "milepost.documents.s3.access-key", "MILEPOST_DOCUMENTS_S3_ACCESSKEY",
                    "milepost.documents.s3.secret-key", "MILEPOST_DOCUMENTS_S3_SECRETKEY"),
            List.of(
                    "milepost.documents.s3.endpoint",
                    "milepost.documents.s3.prefix",
                    "milepost.documents.s3.path-style"));

    private static final String URL = "milepost.access-point.url";
    private static final String SECRET = "milepost.access-point.callback-secret";
    private static final int SHORTEST_SECRET = 32;
    private static final CompleteOptions ACCESS_POINT = new CompleteOptions(
            "The hand-over to an access point needs",
            Map.of(
                    URL,
                    "MILEPOST_ACCESSPOINT_URL",
                    "milepost.access-point.token",
                    "MILEPOST_ACCESSPOINT_TOKEN",
                    SECRET,
                    "MILEPOST_ACCESSPOINT_CALLBACKSECRET"),
            List.of());

    static void require(Environment settings) {
        S3.check(settings);
        ACCESS_POINT.check(settings);
        if (isSet(settings, URL)) {
            check(isSafe(settings.getRequiredProperty(URL)), "MILEPOST_ACCESSPOINT_URL must begin with https://");
            check(
                    settings.getRequiredProperty(SECRET).length() >= SHORTEST_SECRET,
                    "MILEPOST_ACCESSPOINT_CALLBACKSECRET must have 32 characters or more");
        }
    }

    private void check(Environment settings) {
        List<String> missing = needed.entrySet().stream()
                .filter(setting -> !isSet(settings, setting.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        boolean begun =
                Stream.concat(needed.keySet().stream(), besides.stream()).anyMatch(setting -> isSet(settings, setting));
        if (begun && !missing.isEmpty()) {
            String names = missing.stream().collect(Collectors.joining(", "));
            throw new SettingsRefused("Milepost can't start. %s %s, too; or set none of it.".formatted(needs, names));
        }
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new SettingsRefused("Milepost can't start. " + sentence + ".");
        }
    }

    /** What goes there has a token on it; in the clear only to this machine itself. */
    private static boolean isSafe(String url) {
        try {
            URI address = URI.create(url.strip());
            return "https".equals(address.getScheme())
                    || "http".equals(address.getScheme())
                            && List.of("127.0.0.1", "localhost").contains(address.getHost());
        } catch (IllegalArgumentException odd) {
            return false;
        }
    }

    private static boolean isSet(Environment settings, String name) {
        return StringUtils.hasText(settings.getProperty(name));
    }
}
