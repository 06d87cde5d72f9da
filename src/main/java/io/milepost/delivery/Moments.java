package io.milepost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a delivery was queued, when its state last changed, when it left, and until when an attempt may be under way. */
@Embeddable
record Moments(
        @Column(name = "created_at") Instant created,
        @Column(name = "changed_at") Instant changed,
        @Column(name = "sent_at") @Nullable Instant sent,
        @Column(name = "busy_until") @Nullable Instant busyUntil) {
    static Moments begun(Instant now) {
        return new Moments(now, now, null, null);
    }

    Moments changedAt(Instant now) {
        return new Moments(created, now, sent, null);
    }

    Moments sentAt(Instant now) {
        return new Moments(created, now, now, null);
    }

    Moments busy(Instant now, Instant until) {
        return new Moments(created, now, sent, until);
    }

    /** The attempt is over, whatever came of it. */
    Moments idle() {
        return new Moments(created, changed, sent, null);
    }
}
