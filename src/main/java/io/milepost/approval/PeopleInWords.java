package io.milepost.approval;

import io.milepost.people.KnownNames;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a gate, as people say it: a practice lead, or a person by name. */
@Component
public class PeopleInWords {
    private static final Map<String, String> ONE_OF = Map.of(
            "practice-leads", "a practice lead",
            "accounting", "accounting",
            "managers", "a manager",
            "project-managers", "a project manager",
            "process-admins", "a process admin");

    private final KnownNames names;

    PeopleInWords(KnownNames names) {
        this.names = names;
    }

    public String person(String account) {
        return names.ofPerson(account);
    }

    String group(String group) {
        String known = ONE_OF.get(group);
        return known == null ? "the group " + names.ofGroup(group) : known;
    }

    /** The group itself. */
    String named(String group) {
        return names.ofGroup(group);
    }

    /** "a practice lead", or "Lena Brückner, the practice lead of the project". */
    public String approver(Gate gate) {
        return approver(gate.askedOf());
    }

    String approver(Approver approver) {
        return approver instanceof Approver.Only only
                ? "%s, %s".formatted(person(only.person()), only.relation().inWords())
                : group(((Approver.AnyOf) approver).group());
    }

    public String escalated(Escalation to) {
        String group = to.group();
        return group == null
                ? new TreeSet<>(to.people()).stream().map(this::person).collect(Collectors.joining(" and "))
                : group(group);
    }

    /** Who decided it, and for whom; null where nobody has. */
    public @Nullable String decided(Gate gate) {
        return gate.decidedBy() == null ? null : acting(gate.acting());
    }

    String acting(Acting by) {
        String absent = by.standingInFor();
        return absent == null ? person(by.person()) : "%s for %s".formatted(person(by.person()), person(absent));
    }
}
