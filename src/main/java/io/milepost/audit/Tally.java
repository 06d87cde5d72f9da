package io.milepost.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What was found so far: of one condition no more than a person reads, and how many there are beyond that. */
final class Tally {
    private static final int MOST = 200;

    private final Map<Condition, Set<Violation>> found = new EnumMap<>(Condition.class);
    private final Map<Condition, Integer> beyond = new EnumMap<>(Condition.class);

    /** Milepost works on while it is checked, so only what is found a second time counts. */
    void add(Supplier<List<Violation>> look) {
        List<Violation> first = look.get();
        if (!first.isEmpty()) {
            List<Violation> second = look.get();
            first.stream().filter(second::contains).forEach(this::add);
        }
    }

    private void add(Violation violation) {
        Set<Violation> known = found.computeIfAbsent(violation.condition(), any -> new LinkedHashSet<>());
        if (known.size() < MOST) {
            known.add(violation);
        } else if (!known.contains(violation)) {
            beyond.merge(violation.condition(), 1, Integer::sum);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Violation> of(Condition condition) {
        List<Violation> all = new ArrayList<>(found.getOrDefault(condition, Set.of()));
        Integer more = beyond.get(condition);
        if (more != null) {
            all.add(condition.brokenBy("", "%d more. Mend these first, and check again.".formatted(more)));
        }
        return List.copyOf(all);
    }
}
