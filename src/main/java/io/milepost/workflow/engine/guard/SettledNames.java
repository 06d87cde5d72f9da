package io.milepost.workflow.engine.guard;

import java.util.stream.Stream;

/** Whoever may write 'approved' decides; only a review and the policy may. */
final class SettledNames implements Rule {
    @Override
    public String why() {
        return "A model sets none of the variables that say what an invoice is and whether it is approved.";
    }

    @Override
    public void check(Model model, Report report) {
        Stream.concat(
                        model.all("bpmn:businessRuleTask").filter(task -> task.has("camunda:resultVariable")),
                        model.all("camunda:inputParameter"))
                .forEach(node -> {
                    String name =
                            node.is("camunda:inputParameter") ? node.get("name") : node.get("camunda:resultVariable");
                    if (Vocabulary.isSettled(name)) {
                        report.refuse(
                                model,
                                node,
                                "'%s' is set by Milepost itself: 'approved' comes from reviews and the policy only. Choose"
                                                .formatted(name)
                                        + " another name.");
                    } else if (!name.matches("[A-Za-z][A-Za-z0-9]{0,60}")) {
                        report.refuse(model, node, "'" + name + "' is no name for a variable: use letters and digits.");
                    }
                });
        model.all("bpmn:businessRuleTask")
                .filter(task -> task.has("camunda:decisionRef"))
                .filter(task -> !task.has("camunda:resultVariable")
                        || !task.get("camunda:mapDecisionResult").equals("singleEntry"))
                .forEach(task -> report.refuse(
                        model,
                        task,
                        "'%s' must map the decision's result to a single entry and name a result variable."
                                .formatted(task.label())));
    }
}
