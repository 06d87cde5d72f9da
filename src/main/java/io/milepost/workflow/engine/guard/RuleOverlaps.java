package io.milepost.workflow.engine.guard;

import java.util.List;
import java.util.stream.IntStream;

/** Two rules that mean to divide the amounts between them and both take the boundary make a gate too many. */
final class RuleOverlaps extends TableRule implements Hint {
    @Override
    public String why() {
        return "Rules that differ in one range only and overlap there are pointed out.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(table, table.rows().get(j), table.rows().get(i), model, report);
            }
        }
    }

    private static void compare(Table table, Table.Row one, Table.Row other, Model model, Report report) {
        List<Integer> differing = IntStream.range(0, table.inputs().size())
                .filter(i -> !one.input(i).equals(other.input(i)))
                .boxed()
                .toList();
        if (differing.size() != 1
                || one.input(differing.get(0)).isEmpty()
                || other.input(differing.get(0)).isEmpty()) {
            return;
        }
        int column = differing.get(0);
        Span shared = shared(one.input(column), other.input(column));
        if (shared == null || !matters(table, one, other)) {
            return;
        }
        report.warn(
                model,
                other.drawn(),
                "Rules %d and %d both match '%s' %s. %s"
                        .formatted(
                                one.number(),
                                other.number(),
                                table.inputs().get(column).fact(),
                                shared.inWords(),
                                table.stopsAtFirst() ? "The first of them counts." : consequence(table, one, other)));
    }

    private static @org.jspecify.annotations.Nullable Span shared(String one, String other) {
        for (Span mine : Span.of(one).orElse(List.of())) {
            for (Span theirs : Span.of(other).orElse(List.of())) {
                if (!mine.and(theirs).isEmpty()) {
                    return mine.and(theirs);
                }
            }
        }
        return null;
    }

    /** Gates may well add up as amounts rise; the same gate twice, or "none" beside a gate, was hardly meant. */
    private static boolean matters(Table table, Table.Row one, Table.Row other) {
        int gate = table.output("gate");
        return gate < 0
                || one.output(gate).equals(other.output(gate))
                || isNone(one.output(gate))
                || isNone(other.output(gate));
    }

    private static String consequence(Table table, Table.Row one, Table.Row other) {
        int gate = table.output("gate");
        if (gate >= 0 && isNone(one.output(gate)) != isNone(other.output(gate))) {
            return "There, the rule that says \"none\" is ignored.";
        }
        return "There, one of them is superfluous.";
    }

    private static boolean isNone(String gate) {
        return gate.equals("\"none\"");
    }
}
