package io.milepost.workflow.engine.difference;

import io.milepost.workflow.engine.guard.Drawing;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A step of a process: what it is called, what is set on it, and the rest of it as it is written. */
record DrawnStep(String kind, String name, Map<String, String> settings, String rest) {
    private static final Set<String> APART =
            Set.of("bpmn:incoming", "bpmn:outgoing", "bpmn:extensionElements", "bpmn:documentation");
    private static final Set<String> WITHIN =
            Set.of("bpmn:subProcess", "bpmn:process", "bpmn:sequenceFlow", "bpmn:textAnnotation", "bpmn:association");

    static DrawnStep of(Drawing step) {
        Map<String, String> settings = new TreeMap<>(step.attributes());
        settings.keySet().removeAll(Set.of("id", "name"));
        step.children("bpmn:extensionElements")
                .flatMap(Drawing::all)
                .filter(element -> element.attributes().containsKey("name"))
                .forEach(element ->
                        settings.put(element.get("name"), element.attributes().getOrDefault("value", element.text())));
        step.child("bpmn:documentation").ifPresent(said -> settings.put("description", said.text()));
        String label = step.get("name").strip().replaceAll("\\s+", " ");
        boolean gate = step.name().equals("bpmn:userTask")
                && step.child("bpmn:multiInstanceLoopCharacteristics").isEmpty();
        return new DrawnStep(gate ? "gate" : "step", label.isEmpty() ? step.id() : label, settings, rest(step));
    }

    boolean isGate() {
        return kind.equals("gate");
    }

    /** "The gate 'Legal review'" */
    String title() {
        return "The %s '%s'".formatted(kind, name);
    }

    /** Steps within it are steps of their own. */
    private static String rest(Drawing step) {
        boolean container = step.name().equals("bpmn:subProcess");
        return step.children().stream()
                .filter(Predicate.not(child -> APART.contains(child.name())))
                .filter(child -> !container || child.name().equals("bpmn:multiInstanceLoopCharacteristics"))
                .filter(Predicate.not(child -> WITHIN.contains(child.name())))
                .map(DrawnStep::written)
                .sorted()
                .collect(Collectors.joining());
    }

    private static String written(Drawing element) {
        Map<String, String> attributes = new TreeMap<>(element.attributes());
        attributes.remove("id");
        return "<%s %s>%s%s"
                .formatted(
                        element.name(),
                        attributes,
                        element.text(),
                        element.children().stream().map(DrawnStep::written).collect(Collectors.joining()));
    }
}
