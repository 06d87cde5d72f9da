package io.milepost.workflow.engine.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of one approval process in another, gate by gate; of all else that something changed. */
final class ProcessDifference {
    private final DrawnProcess before;
    private final DrawnProcess after;
    private final List<String> sentences = new ArrayList<>();

    private ProcessDifference(DrawnProcess before, DrawnProcess after) {
        this.before = before;
        this.after = after;
    }

    static List<String> of(DrawnProcess before, DrawnProcess after) {
        return new ProcessDifference(before, after).tell();
    }

    private List<String> tell() {
        after.steps().forEach((id, step) -> {
            if (!before.steps().containsKey(id)) {
                sentences.add("%s was added%s.".formatted(step.title(), asked(step)));
            } else {
                changed(before.steps().get(id), step);
            }
        });
        before.steps().forEach((id, step) -> {
            if (!after.steps().containsKey(id)) {
                sentences.add("%s was removed%s.".formatted(step.title(), asked(step)));
            }
        });
        settings("The process", before.settings(), after.settings());
        if (!before.flows().equals(after.flows())) {
            sentences.add("The arrows between the steps changed.");
        }
        return sentences;
    }

    private static String asked(DrawnStep step) {
        String group = step.settings().getOrDefault("camunda:candidateGroups", "");
        return step.isGate() && !group.isEmpty() ? ": decided by %s, asked of every invoice".formatted(group) : "";
    }

    private void changed(DrawnStep old, DrawnStep step) {
        if (!old.name().equals(step.name())) {
            sentences.add("%s was called '%s' before.".formatted(step.title(), old.name()));
        }
        settings(step.title(), old.settings(), step.settings());
        if (!old.rest().equals(step.rest())) {
            sentences.add("%s works differently.".formatted(step.title()));
        }
    }

    private void settings(String title, Map<String, String> some, Map<String, String> others) {
        Set<String> all = new TreeSet<>(some.keySet());
        all.addAll(others.keySet());
        for (String name : all) {
            String one = some.getOrDefault(name, "");
            String other = others.getOrDefault(name, "");
            if (!one.equals(other)) {
                sentences.add("%s: %s was %s and is now %s."
                        .formatted(title, Said.output(name), Said.value(one), Said.value(other)));
            }
        }
    }
}
