package io.milepost.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The finished designs: for a firm to choose from, or to begin its own with. */
public enum Design {
    CLASSIC,
    MODERN,
    COMPACT;

    /** The HTML, as a firm may copy and change it. */
    public String source() {
        var file = "/templates/invoice/" + name().toLowerCase(Locale.ROOT) + ".mustache";
        try (var in = Design.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No design " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
