package io.milepost.document.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template as it was written, each part with its line. */
sealed interface Raw {
    int line();

    record Element(Kind kind, Map<String, List<Raw>> attributes, List<Raw> children, int line) implements Raw {
        /** An attribute that is the same on every page, so it has no tag in it. */
        @Nullable
        String fixed(String name) {
            var parts = attributes.get(name);
            return parts == null ? null : parts.isEmpty() ? "" : ((Text) parts.get(0)).text();
        }
    }

    record Text(String text, int line) implements Raw {}

    record Value(String name, int line) implements Raw {}

    record Section(String name, boolean inverted, List<Raw> children, int line) implements Raw {}
}
