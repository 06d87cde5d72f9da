package io.milepost.workflow.engine.guard;

import java.util.Optional;

/** A cell that can't be read, or compares a number with a text, makes a rule that never matches. */
final class FeelCells extends TableRule {
    @Override
    public String why() {
        return "Every cell is FEEL that can be read, and compares a fact with what it can be.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        for (Table.Row row : table.rows()) {
            if (row.inputs().size() != table.inputs().size()
                    || row.outputs().size() != table.outputs().size()) {
                report.refuse(model, row.drawn(), "Rule %d has not one cell for each column.".formatted(row.number()));
                continue;
            }
            for (int i = 0; i < row.inputs().size(); i++) {
                if (!row.input(i).isEmpty()) {
                    input(table, shape, row, i).ifPresent(tell(row, row.inputs().get(i), model, report));
                }
            }
            for (int i = 0; i < row.outputs().size(); i++) {
                if (!row.output(i).isEmpty()) {
                    Optional<Feel> answer = Feel.answer(row.output(i));
                    (answer.isEmpty()
                                    ? tooLong()
                                    : answer.get().problem(shape.facts().keySet()))
                            .ifPresent(tell(row, row.outputs().get(i), model, report));
                }
            }
        }
    }

    private static Optional<String> input(Table table, TableShape shape, Table.Row row, int column) {
        Optional<Feel> cell = Feel.cell(row.input(column));
        if (cell.isEmpty()) {
            return tooLong();
        }
        TableShape.Fact fact = shape.facts().get(table.inputs().get(column).fact());
        return cell.get()
                .problem(shape.facts().keySet())
                .or(() -> fact == null || fact.foreign().stream().noneMatch(cell.get()::has)
                        ? Optional.empty()
                        : Optional.of("'%s' is compared with %s, but it is %s."
                                .formatted(table.inputs().get(column).fact(), row.input(column), fact.inWords())));
    }

    private static Optional<String> tooLong() {
        return Optional.of("the cell is too long or too deeply nested to be read by anybody.");
    }

    private static java.util.function.Consumer<String> tell(Table.Row row, Node cell, Model model, Report report) {
        return problem -> report.refuse(model, cell, "Rule %d: %s".formatted(row.number(), problem));
    }
}
