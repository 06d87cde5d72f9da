package io.milepost.document.page;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which elements and texts may stand in which. */
record Placement(Faults faults) {

    void text(@Nullable Kind kind, String text, int line) {
        if (!text.isBlank() && (kind == null || !kind.takesText())) {
            faults.add(
                    line,
                    "Text can't stand directly " + (kind == null ? "outside of <body>" : "in <" + kind.tag() + ">")
                            + ": “" + shortened(text.strip()) + "”.");
        }
    }

    void element(@Nullable Kind parent, Kind kind, int line) {
        var allowed = parent == null ? kind == Kind.HTML : parent.children().contains(kind);
        if (!allowed) {
            var known = parent == null
                    ? "html"
                    : parent.children().stream().map(Kind::tag).collect(Collectors.joining(", "));
            faults.add(
                    line,
                    "<" + kind.tag() + "> can't stand " + (parent == null ? "here" : "in <" + parent.tag() + ">") + "; "
                            + (known.isEmpty() ? "only text can." : "possible: " + known + "."));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
