package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what became of a mail that did not arrive: on the timeline of its invoice, and to whoever looks after clients. */
@Component
class TellOfNotices {
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    TellOfNotices(Timeline timeline, ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.events = events;
    }

    /** A milestone without an invoice has no timeline, nor has a schedule. */
    void onTimeline(Notice notice, String event, String detail) {
        InvoiceId invoice = notice.about().invoice();
        if (invoice != null) {
            timeline.append(invoice, Timeline.MILEPOST, event, detail);
        }
    }

    void ofClients(Notice notice, String why) {
        if (notice.isToTheClient()) {
            InvoiceId invoice = notice.about().invoice();
            events.publishEvent(
                    invoice == null
                            ? new MilestoneMailUndeliverable(
                                    Objects.requireNonNull(notice.about().milestone()),
                                    String.valueOf(notice.linksTo()),
                                    notice.recipient(),
                                    why)
                            : new NoticeUndeliverable(invoice, notice.occasion(), notice.recipient(), why));
        }
    }
}
