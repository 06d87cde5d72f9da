package io.milepost.workflow.engine.guard;

/** A gate is recorded with its name and the one group that decides it, and answered in a form. */
final class CompleteGates extends ApprovalRule {
    private static final int LONGEST = 100;

    @Override
    public String why() {
        return "Every gate a model draws says what it is called, which group decides it, and by which form.";
    }

    @Override
    void check(ApprovalRun run, Model model, Report report) {
        run.drawn().steps().stream().filter(ApprovalRun::isOwnGate).forEach(gate -> {
            String group = gate.get("camunda:candidateGroups").strip();
            String relation = StepSettings.of(gate).property(StepSettings.DECIDED_BY);
            if (!relation.isEmpty() && !group.isEmpty()) {
                report.refuse(
                        model,
                        gate,
                        "'%s' is decided by the group '%s' or by %s: name one of them and leave the other empty."
                                .formatted(gate.label(), group, relation));
            } else if (relation.isEmpty() && (group.isEmpty() || group.contains(",") || Formula.isIn(group))) {
                report.refuse(
                        model,
                        gate,
                        "'%s' must name one group that decides it, as candidate group: %s."
                                .formatted(
                                        gate.label(), Words.or(model.installed().groups())));
            }
            if (gate.get("name").isBlank() || gate.label().length() > LONGEST || Formula.isIn(gate.label())) {
                report.refuse(
                        model,
                        gate,
                        "Give '%s' a name of up to 100 characters: people see it as the gate.".formatted(gate.id()));
            }
            if (!gate.has("camunda:formKey") && !gate.has("camunda:formRef")) {
                report.refuse(
                        model,
                        gate,
                        "'%s' has no form, so nobody could say yes or no. Milepost's own is embedded:/forms/approve-invoice.html."
                                .formatted(gate.label()));
            }
        });
        run.drawn().steps().stream()
                .filter(ApprovalRun::isOwnGate)
                .filter(gate -> run.drawn().steps().stream()
                        .anyMatch(other -> other != gate
                                && ApprovalRun.isOwnGate(other)
                                && other.label().equals(gate.label())))
                .forEach(gate -> report.refuse(
                        model,
                        gate,
                        "Two gates are called '%s'; nobody could tell them apart.".formatted(gate.label())));
    }
}
