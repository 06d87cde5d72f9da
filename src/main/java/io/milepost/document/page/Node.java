package io.milepost.document.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a compiled template: names are bound and styles worked out, so that a page only has to be filled. */
sealed interface Node {
    record Text(String text) implements Node {}

    record Value(Bound name) implements Node {}

    /** What only the page itself knows. */
    enum Given implements Node {
        PAGE,
        PAGES,
        CARRY
    }

    record Section(Bound name, boolean inverted, List<Node> children) implements Node {}

    record Element(Kind kind, Style style, List<Node> children, Attributes with) implements Node {
        boolean is(Kind other) {
            return kind == other;
        }
    }

    /** {@code heads}: whether a table has cells that head others; without one it only places things beside each other. */
    record Attributes(
            List<Node> source,
            List<Node> alt,
            List<Node> carry,
            int colspan,
            @Nullable String scope,
            String when,
            boolean heads) {}
}
