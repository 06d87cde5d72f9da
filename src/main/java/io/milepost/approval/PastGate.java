package io.milepost.approval;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A gate as it was decided, as far as it can be compared with another. */
record PastGate(
        String decision,
        String name,
        @Nullable String group,
        @Nullable String person,
        int order,
        @Nullable Integer due,
        String reasons,
        @Nullable String task) {
    boolean isDrawn() {
        return task != null;
    }

    Simulation.Asked asked(int usualDays) {
        String approver = Objects.requireNonNullElse(group == null ? person : group, "");
        return new Simulation.Asked(
                name, approver, group == null, order, due == null ? usualDays : due, List.of(reasons.split("\n")));
    }
}
