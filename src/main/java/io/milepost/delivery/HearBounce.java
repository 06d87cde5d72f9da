package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A mail came back: the invoice becomes accounting's task, as one that its recipient rejected does; so does another mail to a
 * client. Told twice is told once, and what went to another address meanwhile is not touched.
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

    /** Whether it was about a mail of ours. */
    @Transactional
    public boolean heard(Bounce bounce) {
        var invoice = deliveries.lockMailed(bounce.messageId());
        var notice = notices.lockMailed(bounce.messageId());
        invoice.filter(delivery -> delivery.state().isOut() && delivery.channel() == Channel.MAIL)
                .filter(delivery -> isAbout(bounce, delivery.recipient()))
                .ifPresent(delivery -> bounced(delivery, bounce));
        notice.filter(mail -> mail.state().isOut())
                .filter(mail -> isAbout(bounce, mail.recipient()))
                .ifPresent(mail -> bounced(mail, bounce));
        return invoice.isPresent() || notice.isPresent();
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
        return "from %s: %s".formatted(recipient, bounce.reason());
    }

    /** Some servers don't say of whom. */
    private static boolean isAbout(Bounce bounce, String recipient) {
        return bounce.recipient().isEmpty() || bounce.recipient().equalsIgnoreCase(recipient);
    }
}
