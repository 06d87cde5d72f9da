package io.milepost.workflow.engine.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The steps of a process and the arrows between them, as the engine would follow them. */
final class Graph {
    /** An arrow; the one from a task to an interrupting event on its edge has no element of its own. */
    record Flow(String source, String target, Node drawn) {}

    private final Map<String, Node> steps = new LinkedHashMap<>();
    private final List<Flow> flows;

    private Graph(Map<String, Node> steps, List<Flow> flows) {
        this.steps.putAll(steps);
        this.flows = List.copyOf(flows);
    }

    static Graph of(Node process) {
        Map<String, Node> steps = new LinkedHashMap<>();
        List<Flow> flows = new ArrayList<>();
        process.children().stream().filter(SoundFlows::isStep).forEach(step -> steps.put(step.id(), step));
        process.children("bpmn:sequenceFlow")
                .filter(flow -> steps.containsKey(flow.get("sourceRef")) && steps.containsKey(flow.get("targetRef")))
                .forEach(flow -> flows.add(new Flow(flow.get("sourceRef"), flow.get("targetRef"), flow)));
        process.children("bpmn:boundaryEvent")
                .filter(event -> !isBeside(event) && steps.containsKey(event.get("attachedToRef")))
                .forEach(event -> flows.add(new Flow(event.get("attachedToRef"), event.id(), event)));
        return new Graph(steps, flows);
    }

    /** Whether what follows this event runs beside the task instead of in its place. */
    static boolean isBeside(Node event) {
        return event.is("bpmn:boundaryEvent") && event.get("cancelActivity").equals("false");
    }

    Graph without(Collection<Flow> gone) {
        return new Graph(
                steps, flows.stream().filter(flow -> !gone.contains(flow)).toList());
    }

    Node step(String id) {
        return Objects.requireNonNull(steps.get(id));
    }

    Collection<Node> steps() {
        return steps.values();
    }

    List<Node> steps(String name) {
        return steps.values().stream().filter(step -> step.is(name)).toList();
    }

    List<Flow> out(String id) {
        return flows.stream().filter(flow -> flow.source().equals(id)).toList();
    }

    List<Flow> into(String id) {
        return flows.stream().filter(flow -> flow.target().equals(id)).toList();
    }

    /** What can follow {@code start}, itself included, not going beyond {@code barrier}. */
    Set<String> reachable(String start, String barrier) {
        Set<String> seen = new LinkedHashSet<>(List.of(start));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String at = open.pop();
            if (!at.equals(barrier)) {
                out(at).stream().map(Flow::target).filter(seen::add).forEach(open::add);
            }
        }
        return seen;
    }

    Set<String> reachable(String start) {
        return reachable(start, "");
    }
}
