package io.milepost.workflow.engine.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Between "under 1000" and "over 1000" lies an invoice of 1000, and it goes to the fallback gate. */
final class RangeGaps extends TableRule implements Hint {
    @Override
    public String why() {
        return "Numbers no rule covers are pointed out: the fallback gate decides those invoices.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        if (shape.isOwn()
                || model.key().equals(AutoApprovalRows.KEY)
                || table.rows().stream().anyMatch(Table.Row::asksNothing)) {
            return;
        }
        Integer column = busiest(table, shape);
        if (column != null) {
            String fact = table.inputs().get(column).fact();
            for (Span gap : Span.gaps(covered(table, column), BigDecimal.ZERO)) {
                report.warn(
                        model,
                        table.inputs().get(column).drawn(),
                        "No rule is for '%s' %s alone: the fallback gate decides such an invoice, unless another rule matches."
                                .formatted(fact, gap.inWords()));
            }
        } else if (model.key().equals("approval-policy")) {
            report.warn(
                    model,
                    table.drawn(),
                    "No rule is for ordinary invoices: the fallback gate decides every one that no rule matches.");
        }
    }

    /** The number most rules depend on and nothing else: usually the amount. */
    private static @Nullable Integer busiest(Table table, TableShape shape) {
        return IntStream.range(0, table.inputs().size())
                .filter(i -> shape.facts().get(table.inputs().get(i).fact()) == TableShape.Fact.NUMBER)
                .filter(i -> !covered(table, i).isEmpty())
                .boxed()
                .max((one, other) -> Integer.compare(
                        covered(table, one).size() * 100 - one,
                        covered(table, other).size() * 100 - other))
                .orElse(null);
    }

    private static List<Span> covered(Table table, int column) {
        List<Span> covered = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            boolean alone = IntStream.range(0, table.inputs().size())
                    .allMatch(i -> (i == column) != row.input(i).isEmpty());
            Optional<List<Span>> spans = Span.of(row.input(column));
            if (alone && spans.isPresent()) {
                covered.addAll(spans.get());
            }
        }
        return covered;
    }
}
