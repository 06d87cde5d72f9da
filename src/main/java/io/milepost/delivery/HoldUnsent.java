package io.milepost.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * On a restored backup nobody knows what has left since it was made. With {@code milepost.mail.hold} whatever is unsent at the
 * start is kept back, so that it stays so when the hold is lifted, until a person has looked.
 */
@Component
class HoldUnsent {
    private static final Logger log = LoggerFactory.getLogger(HoldUnsent.class);

    private final MailSettings settings;
    private final Outbox outbox;
    private final NoticeOutbox notices;
    private final ApplicationEventPublisher events;

    HoldUnsent(MailSettings settings, Outbox outbox, NoticeOutbox notices, ApplicationEventPublisher events) {
        this.settings = settings;
        this.outbox = outbox;
        this.notices = notices;
        this.events = events;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        hold();
    }

    void hold() {
        if (settings.hold()) {
            outbox.holdAll();
            notices.holdAll();
            events.publishEvent(new UnsentHeld());
            log.warn(
                    "milepost.mail.hold is set: nothing leaves. Accounting confirms what was unsent; then lift the hold.");
        }
    }
}
