package io.milepost.delivery;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How far a delivery or a notice has come: its state with how often it was tried and when, which change together. */
@Embeddable
record Progress(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        DeliveryState state,

        @Embedded Attempts attempts,
        @Embedded Moments moments) {
    static Progress queued(Instant now) {
        return new Progress(DeliveryState.PENDING, Attempts.NONE, Moments.begun(now));
    }

    boolean isInDoubt() {
        return state == DeliveryState.SENDING;
    }

    /** Whether another attempt may still be under way, here or on another node. */
    boolean isBusy(Instant now) {
        var until = moments.busyUntil();
        return isInDoubt() && until != null && now.isBefore(until);
    }

    Progress begun(Instant now, Instant until) {
        Progress begun = become(DeliveryState.SENDING, attempts.begun(isInDoubt()), now);
        return new Progress(begun.state, begun.attempts, moments.busy(now, until));
    }

    Progress sent(Instant now) {
        Progress sent = become(DeliveryState.SENT, attempts.succeeded(), now);
        return new Progress(sent.state, sent.attempts, moments.sentAt(now));
    }

    InvoiceLeft left() {
        return new InvoiceLeft(Duration.between(moments.created(), moments.changed()));
    }

    Progress delivered(Instant now) {
        return become(DeliveryState.DELIVERED, attempts, now);
    }

    Progress failed(String reason, Instant now) {
        return become(DeliveryState.FAILED, attempts.failed(reason), now);
    }

    /** By the recipient, who may do so even after it was delivered; what fails while it is being sent is another matter. */
    Progress rejected(String reason, Instant now) {
        if (!state.isOut()) {
            throw new IllegalStateException("Nobody can have rejected what is " + state);
        }
        return new Progress(DeliveryState.FAILED, attempts.failed(reason), moments.changedAt(now));
    }

    Progress postponed(String reason, Instant now) {
        return become(DeliveryState.PENDING, attempts.failed(reason), now);
    }

    Progress doubted(String reason) {
        return new Progress(state, attempts.failed(reason), moments.idle());
    }

    /** Nobody knows whether it left: it was open in the backup that was restored. */
    Progress held(Instant now) {
        return become(DeliveryState.HELD, attempts, now);
    }

    /** Whether it has neither left nor been given up nor kept back. */
    boolean isOpen() {
        return state == DeliveryState.PENDING || state == DeliveryState.SENDING;
    }

    Progress renewed(Instant now) {
        return become(DeliveryState.PENDING, attempts.renewed(), now);
    }

    private Progress become(DeliveryState next, Attempts then, Instant now) {
        if (!state.leadsTo(next)) {
            throw new IllegalStateException("A delivery can't go from %s to %s".formatted(state, next));
        }
        return new Progress(next, then, moments.changedAt(now));
    }
}
