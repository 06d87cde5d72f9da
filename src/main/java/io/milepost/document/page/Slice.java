package io.milepost.document.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strip across the page that is never cut: a line of text, a row of a table. Lengths in points. */
final class Slice {
    final float gap;
    final float height;
    final List<Mark> marks;
    final @Nullable Decoration decoration;
    Style.Break before;

    /** The table it is a row of, where that repeats its heading. */
    @Nullable
    Running running;

    /** What the foot of a page says where the table breaks after this row. */
    String carry = "";

    /** Space above where it opens a page as the rest of a row. */
    float continuation;

    /** Space above, dropped at the top of a page, is {@code gap}. */
    Slice(float gap, float height, List<Mark> marks, @Nullable Decoration decoration, Style.Break before) {
        this.gap = gap;
        this.height = height;
        this.marks = marks;
        this.decoration = decoration;
        this.before = before;
    }

    /** A table that goes over pages: what stands above its rows on the next one, and below them on this one. */
    interface Running {
        Strip head(String carry);

        Strip foot(String carry);
    }

    /** Marks of a known height. */
    record Strip(float height, List<Mark> marks) {
        static final Strip NONE = new Strip(0, List.of());
    }

    static Strip strip(List<Slice> slices) {
        var marks = new java.util.ArrayList<Mark>(slices.size());
        var y = 0f;
        for (var slice : slices) {
            y += slice.gap;
            if (!slice.marks.isEmpty()) {
                marks.add(new Mark.Lowered(y, slice.marks));
            }
            y += slice.height;
        }
        return new Strip(y, marks);
    }
}
