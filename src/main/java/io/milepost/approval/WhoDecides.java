package io.milepost.approval;

import io.milepost.invoice.Issuer;
import io.milepost.people.Colleagues;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one by one who may decide a gate today, so that nobody has to guess whom to call. */
@Component
class WhoDecides {
    private final Directory directory;
    private final Colleagues colleagues;
    private final Issuer issuer;
    private final Clock clock;

    WhoDecides(Directory directory, Colleagues colleagues, Issuer issuer, Clock clock) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The approvers, whoever was asked later, and deputies of either; neither those kept out nor who stands in for them. */
    List<Decider> about(Gate gate, Predicate<String> keptOut) {
        Map<String, Decider> deciders = new LinkedHashMap<>();
        members(gate.group(), gate.person() == null ? Set.of() : Set.of(gate.person()))
                .forEach(person -> deciders.put(person, new Decider(person, null, false)));
        Escalation escalation = gate.escalation();
        if (escalation != null) {
            members(escalation.group(), escalation.people())
                    .forEach(person -> deciders.putIfAbsent(person, new Decider(person, null, true)));
        }
        List<Decider> asked = List.copyOf(deciders.values());
        Map<String, Set<String>> deputies = colleagues.deputiesOf(Set.copyOf(deciders.keySet()), issuer.today(clock));
        for (Decider absent : asked) {
            if (!keptOut.test(absent.person())) {
                deputies.getOrDefault(absent.person(), Set.of())
                        .forEach(deputy ->
                                deciders.putIfAbsent(deputy, new Decider(deputy, absent.person(), absent.escalated())));
            }
        }
        return deciders.values().stream()
                .filter(decider -> !keptOut.test(decider.person()))
                .toList();
    }

    private Set<String> members(@Nullable String group, Set<String> people) {
        Set<String> all = new TreeSet<>(people);
        if (group != null) {
            all.addAll(directory.membersOf(group));
        }
        return all;
    }
}
