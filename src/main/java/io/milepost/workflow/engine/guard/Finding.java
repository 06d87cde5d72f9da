package io.milepost.workflow.engine.guard;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One sentence about a place in a file, for somebody who drew a diagram and not a program. */
public record Finding(String file, @Nullable String element, int line, int column, String message) {
    /** As a log or a plain-text answer shows it. */
    public String inWords() {
        String where = element == null ? "" : ", " + element;
        return line == 0
                ? "%s%s: %s".formatted(file, where, message)
                : String.format(Locale.ROOT, "%s, line %d%s: %s", file, line, where, message);
    }
}
