package io.milepost.approval;

import io.milepost.invoice.Issuer;
import io.milepost.people.Colleagues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may decide a gate today: its approvers and who stands in for them, but none who is kept out of it, by whatever account,
 * and none who stands in for somebody kept out.
 */
@Component
class Approvers {
    private final Directory directory;
    private final Colleagues colleagues;
    private final PeopleInWords words;
    private final Issuer issuer;
    private final Clock clock;

    Approvers(Directory directory, Colleagues colleagues, PeopleInWords words, Issuer issuer, Clock clock) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.words = words;
        this.issuer = issuer;
        this.clock = clock;
    }

    LocalDate today() {
        return issuer.today(clock);
    }

    /** As whom this person decides the gate; refused where they may not. */
    Acting acting(Gate gate, Reviewer reviewer, KeptOut keptOut) {
        String person = reviewer.person();
        if (keptOut.has(person)) {
            throw new ReviewForbidden(
                    keptOut.drafted(person)
                            ? "You drafted this invoice, so someone else must decide about it."
                            : "You passed a gate of this invoice before, so someone else must decide '%s'."
                                    .formatted(gate.name()));
        }
        if (isAsked(gate, person, reviewer.groups())) {
            return new Acting(person, null);
        }
        List<String> represented = colleagues.representedBy(person, today()).stream()
                .filter(absent -> isAsked(gate, absent, directory.groupsOf(absent)))
                .toList();
        return represented.stream()
                .filter(absent -> !keptOut.has(absent))
                .findFirst()
                .map(absent -> new Acting(person, absent))
                .orElseThrow(() -> new ReviewForbidden(notFor(gate, represented, keptOut)));
    }

    private String notFor(Gate gate, List<String> represented, KeptOut keptOut) {
        if (represented.isEmpty()) {
            return "The gate '%s' is decided by %s.".formatted(gate.name(), words.approver(gate));
        }
        String absent = represented.get(0);
        String name = words.person(absent);
        return "%s %s, so whoever stands in for %s can't decide about it either."
                .formatted(
                        name,
                        keptOut.drafted(absent) ? "drafted this invoice" : "passed a gate of this invoice before",
                        name);
    }

    /** For whom this person would decide the gate; empty where for themselves, or not at all. */
    Optional<String> standingIn(Gate gate, Reviewer reviewer, KeptOut keptOut) {
        try {
            return Optional.ofNullable(acting(gate, reviewer, keptOut).standingInFor());
        } catch (ReviewForbidden notTheirs) {
            return Optional.empty();
        }
    }

    private static boolean isAsked(Gate gate, String person, Set<String> groups) {
        Escalation escalation = gate.escalation();
        return person.equals(gate.person())
                || gate.group() != null && groups.contains(gate.group())
                || escalation != null
                        && (escalation.people().contains(person)
                                || escalation.group() != null && groups.contains(escalation.group()));
    }

    /** To whom the gate is offered today: groups as such, and people by name. */
    Offered offered(Gate gate, KeptOut keptOut) {
        Set<String> groups = new TreeSet<>();
        Set<String> people = new TreeSet<>();
        if (gate.group() != null) {
            groups.add(gate.group());
        }
        if (gate.person() != null) {
            people.add(gate.person());
        }
        if (gate.escalation() != null) {
            people.addAll(gate.escalation().people());
            if (gate.escalation().group() != null) {
                groups.add(gate.escalation().group());
            }
        }
        people.removeIf(person -> keptOut.has(person));
        Set<String> asked = asked(gate);
        colleagues.deputiesOf(asked, today()).forEach((absent, deputies) -> {
            if (!keptOut.has(absent)) {
                deputies.stream().filter(deputy -> !keptOut.has(deputy)).forEach(people::add);
            }
        });
        return new Offered(
                groups,
                people,
                colleagues
                        .nextChange(asked, today())
                        .map(day -> day.atStartOfDay(issuer.zone()).toInstant()));
    }

    /** Everybody who is asked by name or through a group. */
    Set<String> asked(Gate gate) {
        Set<String> asked = new HashSet<>();
        if (gate.group() != null) {
            asked.addAll(directory.membersOf(gate.group()));
        }
        if (gate.person() != null) {
            asked.add(gate.person());
        }
        if (gate.escalation() != null) {
            asked.addAll(gate.escalation().people());
            if (gate.escalation().group() != null) {
                asked.addAll(directory.membersOf(gate.escalation().group()));
            }
        }
        return asked;
    }

    /** Who is above those who are asked, those kept out left out. */
    Set<String> managers(Gate gate, KeptOut keptOut) {
        return asked(gate).stream()
                .flatMap(person -> colleagues.managerOf(person).stream())
                .filter(manager -> !keptOut.has(manager))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Reach reachOf(Reviewer reviewer) {
        Set<String> people = new TreeSet<>(colleagues.representedBy(reviewer.person(), today()));
        Set<String> groups = new TreeSet<>(reviewer.groups());
        people.forEach(absent -> groups.addAll(directory.groupsOf(absent)));
        people.add(reviewer.person());
        return new Reach(people, groups);
    }

    /** Whether somebody who is asked may decide it. */
    boolean canDecide(Gate gate, KeptOut keptOut) {
        return asked(gate).stream().anyMatch(person -> !keptOut.has(person));
    }

    /** Whether somebody in the group may decide it. */
    boolean canDecide(String group, KeptOut keptOut) {
        return directory.membersOf(group).stream().anyMatch(member -> !keptOut.has(member));
    }
}
