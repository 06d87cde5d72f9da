package io.milepost.document;

import io.milepost.invoice.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The firm's mark, read once and carried inside the page; without one the firm's name stands in its place. */
@Component
class Logo {
    private final Optional<String> dataUri;

    Logo(Issuer issuer) {
        @Nullable String path = issuer.logo();
        this.dataUri =
                path == null || path.isBlank() ? Optional.empty() : Optional.of(read(new ClassPathResource(path)));
    }

    Optional<String> dataUri() {
        return dataUri;
    }

    private static String read(ClassPathResource file) {
        var type = file.getPath().endsWith(".svg") ? "image/svg+xml" : "image/png";
        try {
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("milepost.issuer.logo: can't read " + file.getPath(), e);
        }
    }
}
