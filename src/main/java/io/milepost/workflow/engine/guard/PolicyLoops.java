package io.milepost.workflow.engine.guard;

/** A task that repeats over anything else than the policy's gates could be repeated never, or for ever. */
final class PolicyLoops implements Rule {
    static final String GATES = "${approvalGates.of(invoiceId)}";
    static final String GROUP = "${approvalGates.candidateGroup(gateId)}";
    private static final String UNTIL = "${!approved}";

    @Override
    public String why() {
        return "The only task that repeats is the review of the policy's gates, until one says no.";
    }

    @Override
    public void check(Model model, Report report) {
        model.all("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> {
            Node task = loop.parent();
            if (task == null || !task.is("bpmn:userTask")) {
                report.refuse(model, loop, "Only a user task can be repeated.");
            } else if (!loop.get("camunda:collection").equals(GATES)
                    || !loop.get("camunda:elementVariable").equals("gateId")) {
                report.refuse(
                        model,
                        task,
                        "'%s' is repeated over something else than the policy's gates: the collection must be %s, the element variable gateId."
                                .formatted(task.label(), GATES));
            } else if (!loop.child("bpmn:completionCondition")
                    .map(Node::text)
                    .orElse("")
                    .equals(UNTIL)) {
                report.refuse(
                        model,
                        task,
                        "'%s' must stop at the first gate that says no: its completion condition is %s."
                                .formatted(task.label(), UNTIL));
            } else if (!task.get("camunda:candidateGroups").equals(GROUP)) {
                report.refuse(
                        model,
                        task,
                        "'%s' must be offered to the group the policy names: its candidate groups are %s."
                                .formatted(task.label(), GROUP));
            }
        });
    }
}
