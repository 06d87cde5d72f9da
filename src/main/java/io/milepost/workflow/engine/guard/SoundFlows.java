package io.milepost.workflow.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is drawn must be what runs: no step that starts two ways at once by accident, no gateway without an answer. */
final class SoundFlows implements Rule {
    private static final Set<String> CONNECTED = Set.of(
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:userTask",
            "bpmn:subProcess",
            "bpmn:serviceTask",
            "bpmn:businessRuleTask",
            "bpmn:callActivity",
            "bpmn:exclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:eventBasedGateway",
            "bpmn:boundaryEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:intermediateThrowEvent");

    @Override
    public String why() {
        return "Every arrow leads from one step to another, and every gateway has an answer for everything.";
    }

    static boolean isStep(Node node) {
        return CONNECTED.contains(node.name());
    }

    @Override
    public void check(Model model, Report report) {
        model.subject().filter(subject -> model.isProcess()).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.all("bpmn:subProcess")))
                .forEach(scope -> check(scope, model, report));
    }

    private static void check(Node process, Model model, Report report) {
        Map<String, Node> steps = process.children().stream()
                .filter(SoundFlows::isStep)
                .collect(Collectors.toMap(Node::id, Function.identity(), (one, other) -> one));
        List<Node> flows = process.children("bpmn:sequenceFlow").toList();
        for (Node flow : flows) {
            Stream.of("sourceRef", "targetRef")
                    .filter(end -> !steps.containsKey(flow.get(end)))
                    .forEach(end -> report.refuse(
                            model,
                            flow,
                            "The arrow '%s' ends in the air: connect both its ends.".formatted(flow.label())));
        }
        process.all("bpmn:sequenceFlow")
                .filter(flow -> flow.parent() != process && !isIn("bpmn:subProcess", flow))
                .forEach(flow -> report.refuse(model, flow, "The arrow lies inside another element."));
        process.children("bpmn:boundaryEvent")
                .filter(event -> !steps.containsKey(event.get("attachedToRef")))
                .forEach(event -> report.refuse(model, event, "'" + event.label() + "' is attached to nothing."));
        for (Node step : steps.values()) {
            List<Node> out = flows.stream()
                    .filter(flow -> flow.get("sourceRef").equals(step.id()))
                    .toList();
            boolean into = flows.stream().anyMatch(flow -> flow.get("targetRef").equals(step.id()));
            check(step, out, into, model, report);
        }
    }

    private static boolean isIn(String scope, Node flow) {
        return flow.parent() != null && flow.parent().is(scope);
    }

    private static void check(Node step, List<Node> out, boolean into, Model model, Report report) {
        boolean end = step.is("bpmn:endEvent");
        boolean starts = step.is("bpmn:startEvent") || step.is("bpmn:boundaryEvent");
        boolean gateway = step.localName().endsWith("Gateway");
        if (end != out.isEmpty()) {
            report.refuse(
                    model,
                    step,
                    end
                            ? "Nothing can follow the end '%s'.".formatted(step.label())
                            : "Nothing follows '%s', so the approval would end there, undecided."
                                    .formatted(step.label()));
        }
        if (starts == into) {
            report.refuse(
                    model,
                    step,
                    starts
                            ? "No arrow can lead to '%s'.".formatted(step.label())
                            : "No arrow leads to '%s', so it never happens. Connect or remove it."
                                    .formatted(step.label()));
        }
        if (!gateway && out.size() > 1) {
            report.refuse(
                    model,
                    step,
                    "%d arrows leave '%s', and all would be followed at once. Put a gateway behind it."
                            .formatted(out.size(), step.label()));
        }
        if (step.is("bpmn:exclusiveGateway")) {
            answers(step, out, model, report);
        } else {
            out.stream()
                    .filter(flow -> flow.child("bpmn:conditionExpression").isPresent())
                    .forEach(flow -> report.refuse(
                            model,
                            flow,
                            "Only arrows from an exclusive gateway have a condition; '%s' comes from '%s'."
                                    .formatted(flow.label(), step.label())));
        }
    }

    private static void answers(Node gateway, List<Node> out, Model model, Report report) {
        if (out.size() < 2) {
            out.stream()
                    .filter(flow -> flow.child("bpmn:conditionExpression").isPresent())
                    .forEach(flow -> report.refuse(
                            model,
                            flow,
                            "'%s' is the only way on from '%s', so it needs no condition."
                                    .formatted(flow.label(), gateway.label())));
            return;
        }
        String otherwise = gateway.get("default");
        if (!model.isFromRelease() && out.stream().noneMatch(flow -> flow.id().equals(otherwise))) {
            report.refuse(
                    model,
                    gateway,
                    "The gateway '%s' needs a default arrow, for when no condition is true."
                            .formatted(gateway.label()));
        }
        for (Node flow : out) {
            boolean isDefault = flow.id().equals(otherwise);
            boolean asks = flow.child("bpmn:conditionExpression").isPresent();
            if (isDefault == asks) {
                report.refuse(
                        model,
                        flow,
                        isDefault
                                ? "The default arrow '%s' has a condition; it needs none.".formatted(flow.label())
                                : "The arrow '%s' from the gateway '%s' needs a condition."
                                        .formatted(flow.label(), gateway.label()));
            }
        }
    }
}
