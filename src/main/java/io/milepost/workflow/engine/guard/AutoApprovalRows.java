package io.milepost.workflow.engine.guard;

import java.util.Set;

/** A rule that approves whatever comes would switch the policy off without looking like it. */
final class AutoApprovalRows extends TableRule {
    static final String KEY = "auto-approval";

    @Override
    public String why() {
        return "Each rule that approves without a gate says under which conditions, and why.";
    }

    @Override
    void check(Table table, TableShape shape, Model model, Report report) {
        if (!model.key().equals(KEY)) {
            return;
        }
        for (Table.Row row : table.rows()) {
            String approve = row.output(table.output("approve"));
            if (!Set.of("true", "false").contains(approve)) {
                report.refuse(
                        model,
                        row.drawn(),
                        "Rule %d: the output 'approve' must be true or false.".formatted(row.number()));
            }
            if (row.asksNothing() && !approve.equals("false")) {
                report.refuse(
                        model,
                        row.drawn(),
                        "Rule %d approves every invoice without a gate. Give it a condition.".formatted(row.number()));
            }
            if (row.output(table.output("reason")).replace("\"", "").isBlank()) {
                report.refuse(
                        model,
                        row.drawn(),
                        "Rule %d: the output 'reason' must say why; it is kept with the invoice."
                                .formatted(row.number()));
            }
        }
    }
}
