package io.milepost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a delivery was queued, when its state last changed, and when it left. */
@Embeddable
record Moments(
        @Column(name = "created_at") Instant created,
        @Column(name = "changed_at") Instant changed,
        @Column(name = "sent_at") @Nullable Instant sent) {
    static Moments begun(Instant now) {
        return new Moments(now, now, null);
    }

    Moments changedAt(Instant now) {
        return new Moments(created, now, sent);
    }

    Moments sentAt(Instant now) {
        return new Moments(created, now, now);
    }
}
