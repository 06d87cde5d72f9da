package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the rows of one table; a row higher than {@link #LONG} points may be cut between its lines, others never. */
record Rows(Flow flow, Columns columns, @Nullable Tag tag, boolean heads) {
    static final float LONG = 150;

    /** A cell laid, before it is known how high its row is; {@code height} has its padding. */
    record Cell(Style style, float x, float width, List<Slice> slices, float height) {}

    void into(Sink sink, Node.Element row, Object[] contexts, String scope) {
        var own = tag == null || !heads ? tag : tag.child("TR");
        var cells = cells(row, contexts, own, scope);
        var height = Math.max(row.style().height, row.style().minHeight);
        for (var cell : cells) {
            height = Math.max(height, cell.height());
        }
        var start = sink.slices.size();
        sink.wish(row.style().before);
        if (height > LONG && row.style().inside != Style.Break.AVOID) {
            new LongRow(row.style(), cells, columns, height).into(sink);
        } else {
            sink.add(height, marks(row.style(), cells, height));
        }
        sink.wish(row.style().after);
        var carry = row.with().carry();
        if (!carry.isEmpty()) {
            var text = flow.filling().text(carry, contexts);
            sink.last().carry = text;
            for (var at = start; at < sink.slices.size() - 1; at++) {
                sink.slices.get(at).carry = start == 0 ? "" : sink.slices.get(start - 1).carry;
            }
        }
    }

    private List<Cell> cells(Node.Element row, Object[] contexts, @Nullable Tag own, String scope) {
        var cells = new ArrayList<Cell>(columns.count());
        var column = new int[1];
        flow.filling().each(row.children(), contexts, (node, inside) -> {
            if (node instanceof Node.Element cell) {
                var span = cell.with().colspan();
                var x = columns.left(column[0]);
                var width = columns.width(column[0], span);
                column[0] += span;
                cells.add(cell(cell, x, width, inside, own == null || !heads ? own : own.cell(cell, scope)));
            }
        });
        return cells;
    }

    private Cell cell(Node.Element cell, float x, float width, Object[] contexts, @Nullable Tag own) {
        var style = cell.style();
        var sink = new Sink();
        var left = x + style.left(width);
        flow.children(
                sink, cell.children(), style, left, width - style.left(width) - style.right(width), contexts, own);
        var height = style.top() + style.bottom();
        for (var slice : sink.slices) {
            height += slice.gap + slice.height;
        }
        return new Cell(style, x, width, sink.slices, Math.max(height, Math.max(style.height, style.minHeight)));
    }

    private List<Mark> marks(Style row, List<Cell> cells, float height) {
        var marks = new ArrayList<Mark>(cells.size() * 2);
        if (row.decorated()) {
            marks.addAll(Decoration.marks(row, columns.left(0), 0, columns.width(0, columns.count()), height));
        }
        for (var cell : cells) {
            if (cell.style().decorated()) {
                marks.addAll(Decoration.marks(cell.style(), cell.x(), 0, cell.width(), height));
            }
        }
        for (var cell : cells) {
            var decorations = Decoration.inside(cell.slices());
            var y = cell.style().top() + (height - cell.height()) * cell.style().vertical;
            if (!decorations.isEmpty()) {
                marks.add(new Mark.Lowered(y, decorations));
            }
            for (var slice : cell.slices()) {
                y += slice.gap;
                if (!slice.marks.isEmpty()) {
                    marks.add(new Mark.Lowered(y, slice.marks));
                }
                y += slice.height;
            }
        }
        return marks;
    }
}
