package io.milepost.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may decide a gate besides its approvers since it took too long: a group or some people. */
public record Escalation(Instant at, @Nullable String group, Set<String> people) {
    static Escalation toGroup(Instant at, String group) {
        return new Escalation(at, group, Set.of());
    }

    static Escalation toPeople(Instant at, Collection<String> people) {
        return new Escalation(at, null, Set.copyOf(people));
    }

    public String inWords() {
        return group == null ? String.join(", ", new TreeSet<>(people)) : group;
    }
}
