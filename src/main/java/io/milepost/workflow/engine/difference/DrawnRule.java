package io.milepost.workflow.engine.difference;

import java.util.Map;
import java.util.stream.Collectors;

/** A rule with the number people see beside it, what it asks by fact, and what it answers by output. */
record DrawnRule(
        String id, int number, String description, Map<String, String> conditions, Map<String, String> answers) {
    /** "Rule 3 'Accounting'", or what its author called it. */
    String title() {
        return "Rule %d '%s'".formatted(number, name());
    }

    String name() {
        return Said.cut(description.isEmpty() ? Said.plain(answers.getOrDefault("gate", id)) : description);
    }

    /** "net ≥ 10,000 and new client: yes" */
    String where() {
        return conditions.isEmpty()
                ? "for every invoice"
                : "where "
                        + conditions.entrySet().stream()
                                .map(cell -> Condition.inWords(cell.getKey(), cell.getValue()))
                                .collect(Collectors.joining(" and "));
    }

    /** "gate “Legal”, order 3, decided by “legal”" */
    String then() {
        return answers.entrySet().stream()
                .map(cell -> "%s %s".formatted(Said.output(cell.getKey()), Said.value(cell.getValue())))
                .collect(Collectors.joining(", "));
    }

    boolean saysTheSameAs(DrawnRule other) {
        return conditions.equals(other.conditions) && answers.equals(other.answers);
    }
}
