package io.milepost.web.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact on the page with its name; {@code kind} is how it is set, "sum" for what is in bold. */
record Named(String name, String value, String kind) {
    /** Nothing where there is nothing to say. */
    static Optional<Named> of(PageWords words, String key, @Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(new Named(words.text(key), value, ""));
    }
}
