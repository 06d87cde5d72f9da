package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a delivery that must be on record whatever becomes of the job around them: each commits by itself, before
 * the next one begins.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Outbox {
    private static final String IN_DOUBT =
            "Sending was interrupted twice, so it is not known whether %s has the mail. Please ask before sending again.";

    private final OutboxRows rows;
    private final Timeline timeline;
    private final Clock clock;

    Outbox(OutboxRows rows, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    Claim claim(InvoiceId invoice) {
        var delivery = rows.lockLatest(invoice.value(), Limit.of(1))
                .orElseThrow(
                        () -> new IllegalStateException("invoice %s has nothing in the outbox".formatted(invoice)));
        return switch (delivery.state()) {
            case SENT, DELIVERED -> Claim.of(Claim.Kind.ALREADY_SENT, delivery);
            case FAILED -> Claim.of(Claim.Kind.REFUSED, delivery);
            case PENDING, SENDING -> attempt(invoice, delivery);
        };
    }

    private Claim attempt(InvoiceId invoice, Delivery delivery) {
        if (delivery.isInDoubt() && !delivery.mayBeResent()) {
            fail(invoice, delivery, IN_DOUBT.formatted(delivery.recipient()));
            return Claim.of(Claim.Kind.REFUSED, delivery);
        }
        if (delivery.isInDoubt() && delivery.channel() == Channel.MAIL) {
            note(
                    invoice,
                    "Mail sent again",
                    "Sending was interrupted; the same Message-ID is used: " + delivery.messageId());
        }
        delivery.beginAttempt(clock.instant());
        return Claim.of(Claim.Kind.SEND, delivery);
    }

    void sent(InvoiceId invoice, Claim claim) {
        var delivery = locked(claim);
        if (delivery.state() == DeliveryState.SENT) {
            return;
        }
        delivery.markSent(clock.instant());
        note(invoice, "Mail sent", "to %s, Message-ID %s".formatted(delivery.recipient(), delivery.messageId()));
    }

    void handedOver(InvoiceId invoice, Claim claim, String accessPointsId) {
        var delivery = locked(claim);
        if (delivery.state().isOut()) {
            return;
        }
        delivery.markHandedOver(accessPointsId, clock.instant());
        note(
                invoice,
                "Handed to the access point",
                "message %s, to %s".formatted(accessPointsId, delivery.recipient()));
    }

    void refused(InvoiceId invoice, Claim claim, String reason) {
        fail(invoice, locked(claim), reason);
    }

    void postponed(Claim claim, String reason) {
        locked(claim).postpone(reason, clock.instant());
    }

    void inDoubt(Claim claim, String reason) {
        locked(claim).noteDoubt(reason);
    }

    private Delivery locked(Claim claim) {
        return rows.lock(claim.delivery()).orElseThrow();
    }

    private void fail(InvoiceId invoice, Delivery delivery, String reason) {
        delivery.fail(reason, clock.instant());
        note(
                invoice,
                delivery.channel() == Channel.MAIL ? "Mail undeliverable" : "Refused by the access point",
                reason);
    }

    private void note(InvoiceId invoice, String event, String detail) {
        timeline.append(invoice, Timeline.MILEPOST, event, detail);
    }
}
