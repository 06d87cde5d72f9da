package io.milepost.workflow.engine.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What became of one table in another. Rules are matched by their id, or by what they say; where they stand is their order. */
final class TableDifference {
    private final DrawnTable before;
    private final DrawnTable after;
    private final Map<DrawnRule, DrawnRule> kept = new LinkedHashMap<>();
    private final List<String> sentences = new ArrayList<>();

    private TableDifference(DrawnTable before, DrawnTable after) {
        this.before = before;
        this.after = after;
    }

    static List<String> of(DrawnTable before, DrawnTable after) {
        return new TableDifference(before, after).tell();
    }

    private List<String> tell() {
        match();
        if (!before.hitPolicy().equals(after.hitPolicy())) {
            sentences.add("The hit policy was %s and is now %s.".formatted(before.hitPolicy(), after.hitPolicy()));
        }
        columns("The column", before.facts(), after.facts());
        columns("The output", before.outputs(), after.outputs());
        after.rules()
                .forEach(rule -> was(rule)
                        .ifPresentOrElse(
                                old -> changed(old, rule),
                                () -> sentences.add(
                                        "%s was added: %s, %s.".formatted(rule.title(), rule.where(), rule.then()))));
        before.rules().stream()
                .filter(rule -> !kept.containsKey(rule))
                .forEach(rule ->
                        sentences.add("%s was removed: %s, %s.".formatted(rule.title(), rule.where(), rule.then())));
        if (isReordered()) {
            sentences.add("The rules stand in another order.");
        }
        return sentences;
    }

    private void match() {
        for (DrawnRule rule : before.rules()) {
            after.rules().stream()
                    .filter(other -> other.id().equals(rule.id()))
                    .findFirst()
                    .ifPresent(other -> kept.put(rule, other));
        }
        for (DrawnRule rule : before.rules()) {
            if (!kept.containsKey(rule)) {
                after.rules().stream()
                        .filter(other -> !kept.containsValue(other) && other.saysTheSameAs(rule))
                        .findFirst()
                        .ifPresent(other -> kept.put(rule, other));
            }
        }
    }

    private Optional<DrawnRule> was(DrawnRule rule) {
        return kept.entrySet().stream()
                .filter(pair -> pair.getValue().equals(rule))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isReordered() {
        List<Integer> numbers = kept.entrySet().stream()
                .sorted(Comparator.comparing(pair -> pair.getKey().number()))
                .map(pair -> pair.getValue().number())
                .toList();
        return !numbers.equals(numbers.stream().sorted().toList());
    }

    private void columns(String what, List<String> some, List<String> others) {
        others.stream()
                .filter(name -> !some.contains(name))
                .forEach(name -> sentences.add("%s '%s' was added.".formatted(what, name)));
        some.stream()
                .filter(name -> !others.contains(name))
                .forEach(name -> sentences.add("%s '%s' was removed.".formatted(what, name)));
    }

    private void changed(DrawnRule old, DrawnRule rule) {
        for (String fact : both(old.conditions(), rule.conditions())) {
            String one = old.conditions().getOrDefault(fact, "");
            String other = rule.conditions().getOrDefault(fact, "");
            if (!one.equals(other)) {
                sentences.add("%s: %s.".formatted(rule.title(), asked(fact, one, other)));
            }
        }
        for (String output : both(old.answers(), rule.answers())) {
            String one = old.answers().getOrDefault(output, "");
            String other = rule.answers().getOrDefault(output, "");
            if (!one.equals(other)) {
                sentences.add("%s: %s was %s and is now %s."
                        .formatted(rule.title(), Said.output(output), Said.value(one), Said.value(other)));
            }
        }
        if (!old.description().equals(rule.description())) {
            sentences.add("%s: its description was %s and is now %s."
                    .formatted(rule.title(), Said.value(old.description()), Said.value(rule.description())));
        }
    }

    private static String asked(String fact, String one, String other) {
        if (one.isEmpty()) {
            return "counts now only where " + Condition.inWords(fact, other);
        }
        return other.isEmpty()
                ? "no longer asks for " + Condition.inWords(fact, one)
                : "%s became %s".formatted(Condition.inWords(fact, one), Condition.inWords(fact, other));
    }

    private static Set<String> both(Map<String, String> some, Map<String, String> others) {
        Set<String> all = new TreeSet<>(some.keySet());
        all.addAll(others.keySet());
        return all;
    }
}
