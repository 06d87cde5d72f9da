package io.milepost.workflow.engine.guard;

import java.util.List;
import java.util.Optional;

/** What this table says is mailed to clients, with money on it. */
final class ReminderRows extends TableRule {
    static final String KEY = "reminder-policy";
    private static final List<String> TONES = List.of("friendly", "firm", "final", "ask accounting");

    @Override
    public String why() {
        return "Each rule of the reminder policy says after how many days, in which tone, and what it costs in plain numbers.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        if (!model.key().equals(KEY)) {
            return;
        }
        for (Table.Row row : table.rows()) {
            if (!row.output(table.output("days")).matches("\\d{1,3}")) {
                say(row, "the days must be a number from 0 to 999", model, report);
            }
            if (!TONES.contains(
                    GateRows.literal(row.output(table.output("tone"))).orElse(""))) {
                say(row, "the tone must be %s, in quotes".formatted(Words.or(TONES)), model, report);
            }
            if (!isPlain(row.output(table.output("fee")), "\\d{1,6}(\\.\\d{1,2})?")) {
                say(row, "the fee must be an amount in quotes such as \"5.00\", or empty", model, report);
            }
            if (!isPlain(row.output(table.output("interest")), "\\d{1,2}(\\.\\d{1,4})?")) {
                say(row, "the interest must be percent a year in quotes such as \"10.27\", or empty", model, report);
            }
        }
        if (table.rows().isEmpty()) {
            report.refuse(model, table.drawn(), "The table has no rules.");
        }
    }

    private static boolean isPlain(String cell, String pattern) {
        Optional<String> literal = GateRows.literal(cell);
        return cell.isEmpty() || literal.filter(text -> text.matches(pattern)).isPresent();
    }

    private static void say(Table.Row row, String what, Model model, Report report) {
        report.refuse(model, row.drawn(), "Rule %d: %s.".formatted(row.number(), what));
    }
}
