package io.milepost.web.agreements;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what a request left out into what the domain then names as missing. */
final class Given {
    private Given() {}

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
