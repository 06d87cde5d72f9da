package io.milepost.workflow.engine.guard;

/** A missing table is found by the engine only when the first invoice stands before it. */
final class KnownDecisions implements Rule {
    @Override
    public String why() {
        return "Every table a model names is here, or comes with the upload.";
    }

    @Override
    public void check(Model model, Report report) {
        model.root()
                .all()
                .filter(ApprovalRun::isDeciding)
                .forEach(task -> StepSettings.of(task)
                        .properties()
                        .forEach(property -> autoApproval(task, property, model, report)));
        model.all("bpmn:businessRuleTask")
                .filter(task -> task.has("camunda:decisionRef"))
                .forEach(task -> {
                    if (!model.installed().hasDecision(task.get("camunda:decisionRef"))) {
                        report.refuse(
                                model,
                                task,
                                "There is no table '%s'. Deploy its .dmn file in the same go."
                                        .formatted(task.get("camunda:decisionRef")));
                    }
                    if (task.has("camunda:decisionRefBinding")
                            && !task.get("camunda:decisionRefBinding").equals("latest")) {
                        report.refuse(
                                model, task, "The table of '" + task.label() + "' must have the binding 'latest'.");
                    }
                });
    }

    /** The one table that may be asked before the policy. */
    private static void autoApproval(Node task, Node property, Model model, Report report) {
        String table = property.get("value").strip();
        if (!property.get("name").equals("autoApproval") || !table.isEmpty() && !table.equals(AutoApprovalRows.KEY)) {
            report.refuse(
                    model,
                    property,
                    "'%s' may have the setting autoApproval, which names the table auto-approval, and no other."
                            .formatted(task.label()));
        } else if (!table.isEmpty() && !model.installed().hasDecision(table)) {
            report.refuse(model, task, "There is no table '%s'. Deploy its .dmn file in the same go.".formatted(table));
        }
    }
}
