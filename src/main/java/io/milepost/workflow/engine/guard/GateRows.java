package io.milepost.workflow.engine.guard;

import io.milepost.approval.Pace;
import io.milepost.approval.Relation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each row of the policy becomes a gate that people see and a group decides. */
final class GateRows extends TableRule {
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern ORDER = Pattern.compile("\\d{1,2}");
    private static final List<String> DAYS = List.of("dueDays", "reminderDays", "escalationDays");
    private static final int LONGEST = 100;

    @Override
    public String why() {
        return "Each rule of the policy names a gate, its order, who decides it and in which time, and a reason, or the gate \"none\".";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        if (!model.key().equals("approval-policy")) {
            return;
        }
        for (Table.Row row : table.rows()) {
            String gate = literal(row.output(table.output("gate"))).orElse("").strip();
            if (gate.isEmpty() || gate.length() > LONGEST) {
                say(
                        row,
                        "gate",
                        "must name a gate as a text in quotes, such as \"Legal\", or \"none\"",
                        table,
                        model,
                        report);
            }
            if (!gate.equals("none")) {
                group(row, table, model, report);
                pace(row, table, model, report);
            }
            if (!ORDER.matcher(row.output(table.output("order"))).matches()) {
                say(
                        row,
                        "order",
                        "must be a number from 0 to 99; gates with the same are decided side by side",
                        table,
                        model,
                        report);
            }
            if (row.output(table.output("reason")).replace("\"", "").isBlank()) {
                say(row, "reason", "must say why; approvers and project managers read it", table, model, report);
            }
        }
        if (table.rows().isEmpty()) {
            report.refuse(model, table.drawn(), "The table has no rules.");
        }
    }

    private static void group(Table.Row row, Table table, Model model, Report report) {
        Optional<String> group = literal(row.output(table.output("group")));
        if (group.isEmpty()) {
            say(
                    row,
                    "group",
                    "must name a group as a text in quotes, such as \"managers\", or who the invoice leads to: \"%s\""
                            .formatted(String.join("\", \"", Relation.keys())),
                    table,
                    model,
                    report);
        } else if (Relation.of(group.get()).isEmpty()) {
            known(row, group.get(), model, report);
        }
    }

    private static void known(Table.Row row, String group, Model model, Report report) {
        if (!model.installed().groups().contains(group)) {
            report.refuse(
                    model,
                    row.drawn(),
                    "Rule %d: there is no group '%s'; groups are %s."
                            .formatted(
                                    row.number(),
                                    group,
                                    Words.and(model.installed().groups())));
        }
    }

    /** Empty cells mean what the settings say. */
    private static void pace(Table.Row row, Table table, Model model, Report report) {
        for (String output : DAYS) {
            String days = row.output(table.output(output));
            if (!days.isEmpty() && !ORDER.matcher(days).matches()) {
                say(row, output, "must be a number of business days from 0 to 99, or empty", table, model, report);
            }
        }
        String written = row.output(table.output("escalateTo"));
        Optional<String> target = literal(written);
        if (!written.isEmpty() && target.isEmpty()) {
            say(row, "escalateTo", "must be \"manager\", a group as a text in quotes, or empty", table, model, report);
        }
        target.filter(group -> !group.equals(Pace.MANAGER)).ifPresent(group -> known(row, group, model, report));
    }

    static Optional<String> literal(String cell) {
        Matcher literal = LITERAL.matcher(cell);
        return literal.matches() ? Optional.of(literal.group(1)) : Optional.empty();
    }

    private static void say(Table.Row row, String output, String what, Table table, Model model, Report report) {
        int column = table.output(output);
        Node at = column >= 0 && column < row.outputs().size() ? row.outputs().get(column) : row.drawn();
        report.refuse(model, at, "Rule %d: the output '%s' %s.".formatted(row.number(), output, what));
    }
}
