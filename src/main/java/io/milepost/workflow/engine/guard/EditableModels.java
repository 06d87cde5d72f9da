package io.milepost.workflow.engine.guard;

import java.util.Set;

/** The invoice's life, its number and its mails are the release's; who approves is the firm's. */
final class EditableModels implements Rule {
    private static final Set<String> PROCESSES = Set.of("invoice-approval");
    private static final Set<String> TABLES = Set.of("approval-policy", "tax-treatment", "reminder-policy");

    @Override
    public String why() {
        return "An admin changes invoice-approval, the policy tables, and tables of their own; the rest is Milepost's.";
    }

    @Override
    public void check(Model model, Report report) {
        if (model.isFromRelease() || model.subject().isEmpty()) {
            return;
        }
        String key = model.key();
        if (model.isProcess() && !PROCESSES.contains(key)) {
            report.refuse(
                    model,
                    model.subject().get(),
                    model.installed().bundled().contains(key)
                            ? "The process '%s' is part of Milepost and not for changing. You may change invoice-approval."
                                    .formatted(key)
                            : "There is no process '%s' in Milepost, so nothing would ever start it. The process you may"
                                            .formatted(key)
                                    + " change has the id invoice-approval.");
        }
        if (model.isTable()
                && !TABLES.contains(key)
                && model.installed().bundled().contains(key)) {
            report.refuse(
                    model,
                    model.subject().get(),
                    "The id '%s' is Milepost's own. Give your table another.".formatted(key));
        }
        if (model.isTable() && !key.matches("[a-z][a-z0-9-]{1,60}")) {
            report.refuse(model, model.subject().get(), "The decision's id must be small letters, digits and dashes.");
        }
    }
}
