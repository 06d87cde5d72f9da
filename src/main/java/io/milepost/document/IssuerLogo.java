package io.milepost.document;

import io.milepost.invoice.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The logo of the settings' file, until the firm sets one; without one the firm's name stands in its place. */
final class IssuerLogo {
    private IssuerLogo() {}

    static @Nullable Logo of(Issuer issuer) {
        @Nullable String path = issuer.logo();
        if (path == null || path.isBlank()) {
            return null;
        }
        var type = path.endsWith(".svg") ? "image/svg+xml" : path.endsWith(".png") ? "image/png" : "image/jpeg";
        try {
            return new Logo(type, new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("milepost.issuer.logo: can't read " + path, e);
        }
    }
}
