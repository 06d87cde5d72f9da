package io.milepost.document.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A row that may be cut between the lines of its longest cell; three lines stay together at either end. */
record LongRow(Style style, List<Rows.Cell> cells, Columns columns, float height) {
    private static final int TOGETHER = 3;
    private static final float CONTINUATION = 5;

    void into(Sink sink) {
        var cuts = cuts();
        for (var at = 0; at < cuts.size() - 1; at++) {
            var top = cuts.get(at);
            var bottom = cuts.get(at + 1);
            sink.add(bottom - top, marks(top, bottom, at == 0, at == cuts.size() - 2));
            sink.last().continuation = at == 0 ? 0 : CONTINUATION;
        }
    }

    private List<Float> cuts() {
        var longest = cells.stream()
                .max(Comparator.comparingInt(cell -> cell.slices().size()))
                .orElseThrow();
        var cuts = new ArrayList<>(List.of(0f));
        var y = longest.style().top();
        var slices = longest.slices();
        for (var at = 0; at < slices.size(); at++) {
            y += slices.get(at).gap;
            if (at >= TOGETHER && at <= slices.size() - TOGETHER) {
                cuts.add(y);
            }
            y += slices.get(at).height;
        }
        cuts.add(height);
        return cuts;
    }

    private List<Mark> marks(float top, float bottom, boolean first, boolean last) {
        var marks = new ArrayList<Mark>();
        for (var cell : cells) {
            marks.addAll(Decoration.marks(open(cell.style(), first, last), cell.x(), 0, cell.width(), bottom - top));
        }
        for (var cell : cells) {
            var y = cell.style().top();
            for (var slice : cell.slices()) {
                y += slice.gap;
                if (y >= top && (y < bottom || last)) {
                    marks.add(new Mark.Lowered(y - top, slice.marks));
                }
                y += slice.height;
            }
        }
        return marks;
    }

    /** A piece that goes on has no line where it goes on. */
    private static Style open(Style style, boolean first, boolean last) {
        var piece = new Style();
        piece.background = style.background;
        piece.border = style.border.clone();
        piece.border[0] = first ? style.border[0] : Style.Border.NONE;
        piece.border[2] = last ? style.border[2] : Style.Border.NONE;
        return piece;
    }
}
