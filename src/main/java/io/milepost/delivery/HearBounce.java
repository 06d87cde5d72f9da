package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail came back: the invoice becomes accounting's task, as one that its recipient rejected does; so does another mail to a
 * client. Each mail of ours has one recipient and a Message-ID of its own, so that says which came back: the address in the
 * report may be another one, to which theirs forwards. Told twice is told once.
 */
@Component
class HearBounce {
    private final OutboxRows deliveries;
    private final NoticeRows notices;
    private final Timeline timeline;
    private final TellOfNotices tell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HearBounce(
            OutboxRows deliveries,
            NoticeRows notices,
            Timeline timeline,
            TellOfNotices tell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.timeline = timeline;
        this.tell = tell;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a mail of ours is on record as come back, now or already. */
    @Transactional
    public boolean heard(Bounce bounce) {
        var invoice = deliveries.lockMailed(bounce.messageId());
        var notice = notices.lockMailed(bounce.messageId());
        invoice.filter(delivery -> delivery.state().isOut() && delivery.channel() == Channel.MAIL)
                .ifPresent(delivery -> bounced(delivery, bounce));
        notice.filter(mail -> mail.state().isOut()).ifPresent(mail -> bounced(mail, bounce));
        return invoice.filter(delivery -> delivery.state() == DeliveryState.FAILED)
                        .isPresent()
                || notice.filter(mail -> mail.state() == DeliveryState.FAILED).isPresent();
    }

    private void bounced(Delivery delivery, Bounce bounce) {
        delivery.reject("The mail came back: " + bounce.reason(), clock.instant());
        timeline.append(delivery.invoice(), Timeline.MILEPOST, "Mail came back", said(delivery.recipient(), bounce));
        events.publishEvent(new InvoiceRejected(delivery.invoice()));
    }

    private void bounced(Notice mail, Bounce bounce) {
        mail.reject(bounce.reason(), clock.instant());
        tell.onTimeline(mail, "Notice came back", said(mail.recipient(), bounce));
        tell.ofClients(mail, bounce.reason());
    }

    private static String said(String recipient, Bounce bounce) {
        boolean forwarded = !bounce.recipient().isEmpty() && !bounce.recipient().equalsIgnoreCase(recipient);
        return "from %s%s: %s"
                .formatted(recipient, forwarded ? ", reported of " + bounce.recipient() : "", bounce.reason());
    }
}
