package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table: its heading stands again on every page it goes over, and its last two rows stay together. */
final class TableBlock {
    private final Flow flow;
    private final Node.Element table;
    private final Object[] contexts;
    private final @Nullable Tag tag;

    TableBlock(Flow flow, Node.Element table, Object[] contexts, @Nullable Tag around) {
        this.flow = flow;
        this.table = table;
        this.contexts = contexts;
        this.tag = around != null && table.with().heads() ? around.child("Table") : around;
    }

    void into(Sink sink, float x, float width) {
        var columns = Columns.of(flow, table, contexts, x, width);
        var repeats = new Repeats(flow, table, contexts, columns);
        var rows = new Rows(flow, columns, tag, table.with().heads());
        var start = sink.slices.size();
        var starts = new ArrayList<Integer>();
        flow.filling().each(table.children(), contexts, (node, inside) -> {
            if (node instanceof Node.Element part) {
                part(sink, part, inside, rows, starts);
            }
        });
        keepLastTwo(sink, starts);
        if (repeats.any()) {
            for (var at = start; at < sink.slices.size(); at++) {
                sink.slices.get(at).running = repeats;
            }
        }
    }

    private void part(Sink sink, Node.Element part, Object[] inside, Rows rows, List<Integer> starts) {
        switch (part.kind()) {
            case TR -> {
                starts.add(sink.slices.size());
                rows.into(sink, part, inside, "Row");
            }
            case TBODY ->
                flow.filling().each(part.children(), inside, (node, deeper) -> {
                    if (node instanceof Node.Element row) {
                        part(sink, row, deeper, rows, starts);
                    }
                });
            case THEAD ->
                flow.filling().each(part.children(), inside, (node, deeper) -> {
                    if (node instanceof Node.Element row && row.with().when().isEmpty()) {
                        rows.into(sink, row, deeper, "Column");
                        sink.wish(Style.Break.AVOID);
                    }
                });
            default -> {}
        }
    }

    private static void keepLastTwo(Sink sink, List<Integer> starts) {
        if (starts.size() > 2) {
            var last = sink.slices.get(starts.get(starts.size() - 1));
            if (last.before == Style.Break.AUTO) {
                last.before = Style.Break.AVOID;
            }
        }
    }

    /** What is laid again on each page; only ornament, since readers have heard it already. */
    private record Repeats(Flow flow, Node.Element table, Object[] contexts, Columns columns) implements Slice.Running {
        boolean any() {
            return table.children().stream()
                    .anyMatch(
                            node -> node instanceof Node.Element part && (part.is(Kind.THEAD) || part.is(Kind.TFOOT)));
        }

        @Override
        public Slice.Strip head(String carry) {
            return rows(Kind.THEAD, carry);
        }

        @Override
        public Slice.Strip foot(String carry) {
            return rows(Kind.TFOOT, carry);
        }

        /** A row that says what is carried is left out where nothing is yet. */
        private static boolean carries(Node node) {
            return node == Node.Given.CARRY
                    || node instanceof Node.Element element
                            && element.children().stream().anyMatch(Repeats::carries)
                    || node instanceof Node.Section section
                            && section.children().stream().anyMatch(Repeats::carries);
        }

        private Slice.Strip rows(Kind kind, String carry) {
            var given = new Flow(new Filling(0, 0, carry), flow.pictures(), flow.tallest());
            var sink = new Sink();
            var rows = new Rows(given, columns, null, table.with().heads());
            given.filling().each(table.children(), contexts, (node, inside) -> {
                if (node instanceof Node.Element part && part.is(kind)) {
                    given.filling().each(part.children(), inside, (row, deeper) -> {
                        if (row instanceof Node.Element element && (!carry.isEmpty() || !carries(element))) {
                            rows.into(sink, element, deeper, "Column");
                        }
                    });
                }
            });
            return Slice.strip(sink.slices);
        }
    }
}
