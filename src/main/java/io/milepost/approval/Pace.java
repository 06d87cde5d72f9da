package io.milepost.approval;

import org.jspecify.annotations.Nullable;

/**
 * How long a gate may take, in business days from when it is asked, and who is asked besides when it takes too long: a group,
 * or {@code manager} for the approvers' own. Null is what the firm's settings say.
 */
public record Pace(
        @Nullable Integer due,
        @Nullable Integer reminder,
        @Nullable Integer escalation,
        @Nullable String escalateTo) {
    public static final Pace USUAL = new Pace(null, null, null, null);

    /** In {@code escalateTo}: whoever is above the approvers. */
    public static final String MANAGER = "manager";

    /** Two rules for one gate: the sooner of each. */
    Pace sooner(Pace other) {
        boolean othersTarget = escalateTo == null
                || other.escalateTo != null
                        && other.escalation != null
                        && (escalation == null || other.escalation < escalation);
        return new Pace(
                least(due, other.due),
                least(reminder, other.reminder),
                least(escalation, other.escalation),
                othersTarget ? other.escalateTo : escalateTo);
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
