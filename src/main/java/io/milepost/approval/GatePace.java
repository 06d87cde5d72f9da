package io.milepost.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A gate's {@link Pace} as it is kept. */
@Embeddable
record GatePace(
        @Nullable @Column(name = "due_days") Integer due,
        @Nullable @Column(name = "reminder_days") Integer reminder,
        @Nullable @Column(name = "escalation_days") Integer escalation,
        @Nullable @Column(name = "escalate_to") String escalateTo) {
    static GatePace of(Pace pace) {
        return new GatePace(pace.due(), pace.reminder(), pace.escalation(), pace.escalateTo());
    }

    Pace pace() {
        return new Pace(due, reminder, escalation, escalateTo);
    }
}
