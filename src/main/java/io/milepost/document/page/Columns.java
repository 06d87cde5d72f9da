package io.milepost.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the columns of a table begin, and where the last one ends: as its colgroup says, the rest in equal parts. */
record Columns(float[] edges) {

    static Columns of(Flow flow, Node.Element table, Object[] contexts, float x, float width) {
        var widths = new ArrayList<@Nullable Length>();
        flow.filling().each(table.children(), contexts, (node, inside) -> {
            if (node instanceof Node.Element group && group.is(Kind.COLGROUP)) {
                flow.filling().each(group.children(), inside, (column, deeper) -> {
                    if (column instanceof Node.Element element) {
                        widths.add(element.style().width);
                    }
                });
            }
        });
        if (widths.isEmpty()) {
            for (var i = cells(flow, table.children(), contexts); i > 0; i--) {
                widths.add(null);
            }
        }
        return of(widths, x, width);
    }

    private static Columns of(List<@Nullable Length> widths, float x, float width) {
        var said = 0f;
        var open = 0;
        for (var each : widths) {
            said += each == null ? 0 : each.of(width);
            open += each == null ? 1 : 0;
        }
        var shrunk = said > width ? width / said : 1;
        var edges = new float[widths.size() + 1];
        edges[0] = x;
        for (var i = 0; i < widths.size(); i++) {
            var each = widths.get(i);
            edges[i + 1] = edges[i] + (each == null ? Math.max(0, width - said) / open : each.of(width) * shrunk);
        }
        return new Columns(edges);
    }

    /** How many cells the first row has. */
    private static int cells(Flow flow, List<Node> nodes, Object[] contexts) {
        var count = new int[1];
        flow.filling().each(nodes, contexts, (node, inside) -> {
            if (count[0] == 0 && node instanceof Node.Element element) {
                if (element.is(Kind.TR)) {
                    flow.filling().each(element.children(), inside, (cell, deeper) -> {
                        if (cell instanceof Node.Element td) {
                            count[0] += td.with().colspan();
                        }
                    });
                } else {
                    count[0] = cells(flow, element.children(), inside);
                }
            }
        });
        return count[0];
    }

    int count() {
        return edges.length - 1;
    }

    float left(int column) {
        return edges[Math.min(column, count())];
    }

    float width(int column, int span) {
        return left(column + span) - left(column);
    }
}
