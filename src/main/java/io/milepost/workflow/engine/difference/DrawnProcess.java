package io.milepost.workflow.engine.difference;

import io.milepost.workflow.engine.guard.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A process by its settings, its steps and the arrows between them; where they stand on the page doesn't matter. */
record DrawnProcess(Map<String, String> settings, Map<String, DrawnStep> steps, Set<String> flows) {
    private static final Set<String> CONTAINERS = Set.of("bpmn:process", "bpmn:subProcess");
    private static final Set<String> NO_STEPS = Set.of(
            "bpmn:sequenceFlow",
            "bpmn:textAnnotation",
            "bpmn:association",
            "bpmn:documentation",
            "bpmn:extensionElements",
            "bpmn:laneSet",
            "bpmn:multiInstanceLoopCharacteristics",
            "bpmn:incoming",
            "bpmn:outgoing");

    static DrawnProcess of(Drawing definitions) {
        Drawing process = definitions.child("bpmn:process").orElseThrow();
        Map<String, DrawnStep> steps = new LinkedHashMap<>();
        process.all()
                .filter(element -> CONTAINERS.contains(element.name()))
                .flatMap(container -> container.children().stream())
                .filter(Predicate.not(element -> NO_STEPS.contains(element.name())))
                .forEach(step -> steps.put(step.id(), DrawnStep.of(step)));
        Set<String> flows = process.all()
                .filter(element -> element.name().equals("bpmn:sequenceFlow"))
                .map(DrawnProcess::flow)
                .collect(Collectors.toCollection(TreeSet::new));
        return new DrawnProcess(settings(process), steps, flows);
    }

    private static String flow(Drawing flow) {
        return String.join(
                " ",
                List.of(
                        flow.get("sourceRef"),
                        flow.get("targetRef"),
                        flow.child("bpmn:conditionExpression")
                                .map(Drawing::text)
                                .orElse("")));
    }

    private static Map<String, String> settings(Drawing process) {
        Map<String, String> settings = new TreeMap<>(process.attributes());
        settings.keySet().removeAll(Set.of("id"));
        return settings;
    }
}
