package io.milepost.workflow.engine.guard;

import io.milepost.approval.Pace;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an element template writes beside the attributes of a step: properties of a gate, inputs of a service task. */
record StepSettings(List<Node> properties, List<Node> inputs) {
    static final String DECIDED_BY = "decidedBy";
    static final String ESCALATE_TO = "escalateTo";
    static final String FOUR_EYES = "fourEyes";
    static final String DUE = "dueDays";
    static final String REMINDER = "reminderDays";
    static final String ESCALATION = "escalationDays";
    static final List<String> DAYS = List.of(DUE, REMINDER, ESCALATION);
    static final Set<String> OF_GATES = Set.of(DECIDED_BY, DUE, REMINDER, ESCALATION, ESCALATE_TO, FOUR_EYES);

    static StepSettings of(Node step) {
        return new StepSettings(
                inside(step, "camunda:properties", "camunda:property").toList(),
                inside(step, "camunda:inputOutput", "camunda:inputParameter").toList());
    }

    private static Stream<Node> inside(Node step, String around, String wanted) {
        return step.children("bpmn:extensionElements")
                .flatMap(extensions -> extensions.children(around))
                .flatMap(list -> list.children(wanted));
    }

    /** Empty where it isn't said. */
    String property(String name) {
        return properties.stream()
                .filter(property -> property.get("name").equals(name))
                .map(property -> property.get("value").strip())
                .findFirst()
                .orElse("");
    }

    /** Empty where it isn't said. */
    String input(String name) {
        return inputs.stream()
                .filter(input -> input.get("name").equals(name))
                .map(Node::text)
                .findFirst()
                .orElse("");
    }

    boolean isFourEyes() {
        return property(FOUR_EYES).equals("true");
    }

    Pace pace() {
        String target = property(ESCALATE_TO);
        return new Pace(days(DUE), days(REMINDER), days(ESCALATION), target.isEmpty() ? null : target);
    }

    static boolean isDays(String text) {
        return text.matches("\\d{1,2}");
    }

    private @Nullable Integer days(String name) {
        return isDays(property(name)) ? Integer.valueOf(property(name)) : null;
    }
}
