package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
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

    private static final String REFUSED_AFTER_DOUBT =
            "An attempt was interrupted, so it is not known whether %s has the mail. Please ask before sending again. The next one: %s";

    private final OutboxRows rows;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(OutboxRows rows, Timeline timeline, ApplicationEventPublisher events, MailSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    Claim claim(InvoiceId invoice) {
        var delivery = rows.lockLatest(invoice.value(), Limit.of(1))
                .orElseThrow(
                        () -> new IllegalStateException("invoice %s has nothing in the outbox".formatted(invoice)));
        return switch (delivery.state()) {
            case SENT, DELIVERED -> Claim.of(Claim.Kind.ALREADY_SENT, delivery);
            case FAILED, HELD -> Claim.of(Claim.Kind.REFUSED, delivery);
            case PENDING, SENDING -> attempt(invoice, delivery);
        };
    }

    /** Everything that is unsent at the start, also what would be tried again only later. */
    void holdAll() {
        rows.lockOpen().forEach(delivery -> hold(delivery.invoice(), delivery));
    }

    private void hold(InvoiceId invoice, Delivery delivery) {
        delivery.hold(clock.instant());
        note(invoice, "Delivery held", "to %s, until a person confirms it".formatted(delivery.recipient()));
    }

    private Claim attempt(InvoiceId invoice, Delivery delivery) {
        if (settings.hold()) {
            hold(invoice, delivery);
            return Claim.of(Claim.Kind.REFUSED, delivery);
        }
        var now = clock.instant();
        if (delivery.channel() == Channel.MAIL && delivery.isBusy(now)) {
            throw new MailPostponed("Another attempt may still be under way.", null);
        }
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
        delivery.beginAttempt(now, now.plus(settings.longest()));
        return Claim.of(Claim.Kind.SEND, delivery);
    }

    void sent(InvoiceId invoice, Claim claim) {
        var delivery = locked(claim);
        if (delivery.state() == DeliveryState.SENT) {
            return;
        }
        delivery.markSent(clock.instant());
        events.publishEvent(delivery.left());
        note(invoice, "Mail sent", "to %s, Message-ID %s".formatted(delivery.recipient(), delivery.messageId()));
    }

    void handedOver(InvoiceId invoice, Claim claim, String accessPointsId) {
        var delivery = locked(claim);
        if (delivery.state().isOut()) {
            return;
        }
        delivery.markHandedOver(accessPointsId, clock.instant());
        events.publishEvent(delivery.left());
        note(
                invoice,
                "Handed to the access point",
                "message %s, to %s".formatted(accessPointsId, delivery.recipient()));
    }

    void refused(InvoiceId invoice, Claim claim, String reason) {
        underWay(claim)
                .ifPresent(delivery -> fail(
                        invoice,
                        delivery,
                        delivery.mayHaveLeftBefore()
                                ? REFUSED_AFTER_DOUBT.formatted(delivery.recipient(), reason)
                                : reason));
    }

    void postponed(Claim claim, String reason) {
        underWay(claim).ifPresent(delivery -> delivery.postpone(reason, clock.instant()));
    }

    void inDoubt(Claim claim, String reason) {
        underWay(claim).ifPresent(delivery -> delivery.noteDoubt(reason));
    }

    /** A node that slept may report about an attempt that another one has followed up meanwhile. */
    private Optional<Delivery> underWay(Claim claim) {
        return Optional.of(locked(claim))
                .filter(delivery -> delivery.state() == DeliveryState.SENDING
                        && delivery.attempts().made() == claim.attempt());
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
