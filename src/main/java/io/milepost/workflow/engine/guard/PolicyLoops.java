package io.milepost.workflow.engine.guard;

import java.util.List;

/** What repeats over anything else than the policy's gates could be repeated never, or for ever. */
final class PolicyLoops implements Rule {
    static final String GATES = "${approvalGates.of(invoiceId)}";
    static final String ORDERS = "${approvalGates.orders(invoiceId)}";
    private static final String GATES_OF_ORDER = "${approvalGates.at(invoiceId, gateOrder)}";
    private static final String GROUP = "${approvalGates.candidateGroup(gateId)}";
    private static final String UNTIL = "${!approved}";

    @Override
    public String why() {
        return "Only the review of the policy's gates repeats, until one says no: order by order, or one after another.";
    }

    @Override
    public void check(Model model, Report report) {
        model.all("bpmn:subProcess")
                .filter(part ->
                        part.child("bpmn:multiInstanceLoopCharacteristics").isEmpty())
                .forEach(part -> report.refuse(
                        model,
                        part,
                        "'%s' is a sub-process. Draw the steps in the process itself; only the review of the policy's gates is in one."
                                .formatted(part.label())));
        model.all("bpmn:multiInstanceLoopCharacteristics").forEach(loop -> check(loop, model, report));
    }

    private static void check(Node loop, Model model, Report report) {
        Node step = loop.parent();
        if (step == null || !step.is("bpmn:userTask") && !step.is("bpmn:subProcess")) {
            report.refuse(model, loop, "Only the review of the policy's gates can be repeated.");
            return;
        }
        boolean ofOrders = step.is("bpmn:subProcess");
        boolean inOrder = step.parent() != null && step.parent().is("bpmn:subProcess");
        String gates = ofOrders ? ORDERS : inOrder ? GATES_OF_ORDER : GATES;
        String element = ofOrders ? "gateOrder" : "gateId";
        if (!loop.get("camunda:collection").equals(gates)
                || !loop.get("camunda:elementVariable").equals(element)) {
            report.refuse(
                    model,
                    step,
                    "'%s' is repeated over something else than the policy's gates: the collection must be %s, the element variable %s."
                            .formatted(step.label(), gates, element));
        } else if (!loop.child("bpmn:completionCondition")
                .map(Node::text)
                .orElse("")
                .equals(UNTIL)) {
            report.refuse(
                    model,
                    step,
                    "'%s' must stop at the first gate that says no: its completion condition is %s."
                            .formatted(step.label(), UNTIL));
        } else if (ofOrders) {
            orders(loop, step, model, report);
        } else if (!step.get("camunda:candidateGroups").equals(GROUP)) {
            report.refuse(
                    model,
                    step,
                    "'%s' must be offered to the group the policy names: its candidate groups are %s."
                            .formatted(step.label(), GROUP));
        }
    }

    /** One order after another, and in each nothing but the review of its gates. */
    private static void orders(Node loop, Node part, Model model, Report report) {
        if (!loop.get("isSequential").equals("true")) {
            report.refuse(
                    model,
                    part,
                    "'%s' must go through the orders one after another (sequential).".formatted(part.label()));
        }
        List<String> steps = part.children().stream()
                .filter(SoundFlows::isStep)
                .map(Node::name)
                .sorted()
                .toList();
        boolean reviews = part.children("bpmn:userTask")
                .anyMatch(task ->
                        task.child("bpmn:multiInstanceLoopCharacteristics").isPresent());
        if (!steps.equals(List.of("bpmn:endEvent", "bpmn:startEvent", "bpmn:userTask")) || !reviews) {
            report.refuse(
                    model,
                    part,
                    "In '%s' is the review of the policy's gates and nothing else: a start, one user task repeated over %s, an end. Draw other steps outside."
                            .formatted(part.label(), GATES_OF_ORDER));
        }
    }
}
