package io.milepost.workflow.engine.guard;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step that issues or sends belongs after the approval, not into it. */
final class NamedDelegates implements Rule {
    private static final Pattern NAME = Pattern.compile("[$#]\\{([A-Za-z][A-Za-z0-9]*)}");

    @Override
    public String why() {
        return "A service task names, exactly, a step that Milepost offers to this process.";
    }

    @Override
    public void check(Model model, Report report) {
        Set<String> offered = model.installed().delegates(model.key());
        model.root()
                .all()
                .filter(node -> node.is("bpmn:serviceTask")
                        || node.is("bpmn:businessRuleTask")
                        || node.has("camunda:delegateExpression"))
                .forEach(task -> check(task, offered, model, report));
    }

    private static void check(Node task, Set<String> offered, Model model, Report report) {
        if (!task.has("camunda:delegateExpression")) {
            if (!task.has("camunda:decisionRef")) {
                report.refuse(
                        model,
                        task,
                        "'%s' doesn't say what it does. Name a step%s as delegate expression, such as ${%s}."
                                .formatted(
                                        task.label(),
                                        task.is("bpmn:businessRuleTask") ? " or a decision" : "",
                                        offered.stream().sorted().findFirst().orElse("…")));
            }
            return;
        }
        Matcher name = NAME.matcher(task.get("camunda:delegateExpression"));
        if (!name.matches()) {
            report.refuse(
                    model,
                    task,
                    "The delegate expression of '%s' must be a name and nothing else, such as ${%s}."
                            .formatted(
                                    task.label(),
                                    offered.stream().sorted().findFirst().orElse("…")));
        } else if (!offered.contains(name.group(1))) {
            report.refuse(
                    model,
                    task,
                    "There is no step '%s' for '%s'. This process may use %s."
                            .formatted(name.group(1), task.label(), Words.or(offered)));
        }
    }
}
