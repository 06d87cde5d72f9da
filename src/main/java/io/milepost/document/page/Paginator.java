package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills pages with slices: never cuts one, keeps together what wishes it where that is possible, repeats table headings. */
record Paginator(List<Slice> slices, float firstTop, float top, float firstBottom, float bottom) {

    /** Marks with y from the top of the paper. */
    List<List<Mark>> pages() {
        var pages = new ArrayList<List<Mark>>();
        var from = 0;
        do {
            var page = new Page(from, pages.isEmpty() ? firstTop : top, pages.isEmpty() ? firstBottom : bottom);
            pages.add(page.marks());
            from = page.end;
        } while (from < slices.size());
        return pages;
    }

    private final class Page {
        private final int from;
        private final int end;
        private final float start;
        private final Slice.Strip head;

        Page(int from, float start, float limit) {
            this.from = from;
            this.start = start;
            this.head = head(from);
            this.end = fill(limit);
        }

        private Slice.Strip head(int at) {
            var running = at == 0 || at >= slices.size() ? null : slices.get(at).running;
            return running == null || slices.get(at - 1).running != running
                    ? Slice.Strip.NONE
                    : running.head(slices.get(at - 1).carry);
        }

        /** Before which slice the page ends. */
        private int fill(float limit) {
            var y = start + head.height();
            var possible = -1;
            Slice.@Nullable Running running = null;
            var foot = 0f;
            for (var at = from; at < slices.size(); at++) {
                var slice = slices.get(at);
                if (at > from && slice.before == Style.Break.ALWAYS) {
                    return at;
                }
                if (at > from && slice.before == Style.Break.AUTO) {
                    var table = slice.running;
                    var inside = table != null && slices.get(at - 1).running == table;
                    if (table != null && inside && table != running) {
                        running = table;
                        foot = table.foot("0").height();
                    }
                    if (y + (inside ? foot : 0) <= limit) {
                        possible = at;
                    }
                }
                y += (at == from ? slice.continuation : slice.gap) + slice.height;
                if (y > limit + 0.01f) {
                    return possible > 0 ? possible : Math.max(at, from + 1);
                }
            }
            return slices.size();
        }

        List<Mark> marks() {
            var content = new ArrayList<Mark>();
            var reach = new Decoration.Reach();
            var y = start;
            if (head.height() > 0) {
                content.add(new Mark.Lowered(y, head.marks()));
                y += head.height();
            }
            for (var at = from; at < end; at++) {
                var slice = slices.get(at);
                y += at == from ? slice.continuation : slice.gap;
                reach.add(slice, y);
                if (!slice.marks.isEmpty()) {
                    content.add(new Mark.Lowered(y, slice.marks));
                }
                y += slice.height;
            }
            var last = end > from ? slices.get(end - 1) : null;
            if (last != null
                    && last.running != null
                    && end < slices.size()
                    && slices.get(end).running == last.running) {
                content.add(new Mark.Lowered(y, last.running.foot(last.carry).marks()));
            }
            var all = reach.marks();
            all.addAll(content);
            return all;
        }
    }
}
