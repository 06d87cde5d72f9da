package io.milepost.receivable;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.RetainageReleased;
import io.milepost.invoice.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A retainage released makes its part of every invoice due, without another invoice: tax was charged in full before. */
@Component
class ReleaseWithheld {
    private final Receivables receivables;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;

    ReleaseWithheld(Receivables receivables, InvoiceLifecycle lifecycle, Timeline timeline) {
        this.receivables = receivables;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
    }

    @EventListener
    void on(RetainageReleased released) {
        released.invoices().stream()
                .map(InvoiceId::value)
                .sorted()
                .forEach(id -> receivables
                        .lock(id)
                        .filter(receivable -> receivable.release(released.on()))
                        .ifPresent(receivable -> {
                            var invoice = new InvoiceId(id);
                            timeline.append(
                                    invoice,
                                    Timeline.MILEPOST,
                                    "Retainage released",
                                    "Due on %s.".formatted(WrittenDates.day(released.on())));
                            lifecycle.settlementChanged(invoice);
                        }));
    }
}
