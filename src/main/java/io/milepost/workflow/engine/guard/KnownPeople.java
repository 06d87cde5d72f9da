package io.milepost.workflow.engine.guard;

import java.util.stream.Stream;

/** A group with a typing error in it has no members, and its tasks wait for ever. */
final class KnownPeople implements Rule {
    @Override
    public String why() {
        return "Every group a task is offered to exists.";
    }

    @Override
    public void check(Model model, Report report) {
        Stream.of("camunda:candidateGroups", "camunda:candidateStarterGroups")
                .forEach(attribute -> model.root()
                        .all()
                        .filter(node -> node.has(attribute))
                        .forEach(node -> Stream.of(node.get(attribute).split(",", -1))
                                .map(String::strip)
                                .filter(group -> !group.isEmpty() && !Formula.isIn(group))
                                .filter(group -> !model.installed().groups().contains(group))
                                .forEach(group -> report.refuse(
                                        model,
                                        node,
                                        "There is no group '%s'; groups are %s."
                                                .formatted(
                                                        group,
                                                        Words.and(model.installed()
                                                                .groups()))))));
        model.all("bpmn:userTask")
                .filter(task -> task.has("camunda:assignee") && !Formula.isIn(task.get("camunda:assignee")))
                .filter(task -> !model.installed().hasPerson(task.get("camunda:assignee")))
                .forEach(task -> report.refuse(
                        model, task, "There is nobody with the account '" + task.get("camunda:assignee") + "'."));
    }
}
