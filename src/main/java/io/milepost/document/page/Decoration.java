package io.milepost.document.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Background and borders behind slices; on each page a block reaches, as high as what of it stands there. */
record Decoration(@Nullable Decoration around, Style style, float x, float width) {

    /** Two blocks that look the same in the same place are still two. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    List<Mark> marks(float top, float height) {
        return marks(style, x, top, width, height);
    }

    static List<Mark> marks(Style style, float x, float top, float width, float height) {
        var marks = new ArrayList<Mark>(2);
        if (style.background != null) {
            marks.add(new Mark.Fill(x, top, width, height, style.background.rgb(), style.radius));
        }
        line(marks, style.border[0], x, top, width, style.border[0].width());
        line(marks, style.border[2], x, top + height - style.border[2].width(), width, style.border[2].width());
        line(marks, style.border[3], x, top, style.border[3].width(), height);
        line(marks, style.border[1], x + width - style.border[1].width(), top, style.border[1].width(), height);
        return marks;
    }

    private static void line(List<Mark> marks, Style.Border border, float x, float y, float width, float height) {
        if (border.width() > 0) {
            marks.add(new Mark.Fill(x, y, width, height, border.colour().rgb(), 0));
        }
    }

    /** Of the blocks in a stack of slices, outermost first; y from the top of the stack. */
    static List<Mark> inside(List<Slice> slices) {
        var reach = new Reach();
        var y = 0f;
        for (var slice : slices) {
            reach.add(slice, y + slice.gap);
            y += slice.gap + slice.height;
        }
        return reach.marks();
    }

    /** How far down each block reaches. */
    static final class Reach {
        private final Map<Decoration, float[]> reached = new LinkedHashMap<>();

        void add(Slice slice, float top) {
            if (slice.decoration != null) {
                add(slice.decoration, top, top + slice.height);
            }
        }

        private void add(Decoration decoration, float top, float bottom) {
            if (decoration.around() != null) {
                add(decoration.around(), top, bottom);
            }
            reached.computeIfAbsent(decoration, first -> new float[] {top, bottom})[1] = bottom;
        }

        List<Mark> marks() {
            var marks = new ArrayList<Mark>();
            reached.forEach((decoration, from) -> marks.addAll(decoration.marks(from[0], from[1] - from[0])));
            return marks;
        }
    }
}
