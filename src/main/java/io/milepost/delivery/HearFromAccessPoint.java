package io.milepost.delivery;

import io.milepost.invoice.Timeline;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of a message handed over, as the access point tells it later. Told twice is told once, and a rejection is the
 * last word.
 */
@Component
public class HearFromAccessPoint {
    private final OutboxRows rows;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HearFromAccessPoint(OutboxRows rows, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void delivered(String messageId) {
        var delivery = handedOver(messageId);
        if (delivery.state() == DeliveryState.SENT) {
            delivery.markDelivered(clock.instant());
            note(delivery, "Delivered by the access point", "message " + messageId);
        }
    }

    @Transactional
    public void rejected(String messageId, String reason) {
        var delivery = handedOver(messageId);
        if (delivery.state().isOut()) {
            var sentence = MailText.oneLine(reason);
            delivery.reject("Rejected by the recipient: " + sentence, clock.instant());
            note(delivery, "Rejected by the recipient", sentence);
            events.publishEvent(new InvoiceRejected(delivery.invoice()));
        }
    }

    private Delivery handedOver(String messageId) {
        return rows.lockHandedOver(messageId).orElseThrow(() -> new UnknownRecord("message", messageId));
    }

    private void note(Delivery delivery, String event, String detail) {
        timeline.append(delivery.invoice(), Timeline.MILEPOST, event, detail);
    }
}
