package io.milepost.workflow.engine.guard;

import java.util.List;
import java.util.stream.IntStream;

/** A rule that can't match looks like a safeguard and is none. */
final class UselessRules extends TableRule implements Hint {
    @Override
    public String why() {
        return "Rules that say the same as another, never match or are never reached are pointed out.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < table.inputs().size(); i++) {
                List<Span> spans = Span.of(row.input(i)).orElse(List.of(Span.ALL));
                if (spans.stream().allMatch(Span::isEmpty)) {
                    report.warn(
                            model,
                            row.drawn(),
                            "Rule %d never matches: no number is in %s.".formatted(row.number(), row.input(i)));
                }
            }
            table.rows().stream()
                    .filter(earlier -> earlier.number() < row.number())
                    .filter(earlier -> covers(table, earlier, row))
                    .filter(earlier -> table.stopsAtFirst() || sameAnswer(table, earlier, row))
                    .findFirst()
                    .ifPresent(earlier -> report.warn(
                            model,
                            row.drawn(),
                            table.stopsAtFirst()
                                    ? "Rule %d is never reached: rule %d matches before it."
                                            .formatted(row.number(), earlier.number())
                                    : "Rule %d says the same as rule %d.".formatted(row.number(), earlier.number())));
        }
    }

    private static boolean covers(Table table, Table.Row earlier, Table.Row later) {
        return IntStream.range(0, table.inputs().size())
                .allMatch(i -> earlier.input(i).equals(later.input(i))
                        || table.stopsAtFirst() && earlier.input(i).isEmpty());
    }

    private static boolean sameAnswer(Table table, Table.Row one, Table.Row other) {
        return IntStream.range(0, table.outputs().size())
                .filter(i -> !table.outputs().get(i).name().equals("reason"))
                .allMatch(i -> one.output(i).equals(other.output(i)));
    }
}
