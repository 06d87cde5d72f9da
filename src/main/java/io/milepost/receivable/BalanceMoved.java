package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What follows once what is owed on an invoice has changed, in the same transaction. */
@Component
class BalanceMoved {
    private final WriteOffs writeOffs;
    private final InvoiceLifecycle lifecycle;
    private final FollowUps followUps;
    private final Timeline timeline;
    private final Clock clock;

    BalanceMoved(WriteOffs writeOffs, InvoiceLifecycle lifecycle, FollowUps followUps, Timeline timeline, Clock clock) {
        this.writeOffs = writeOffs;
        this.lifecycle = lifecycle;
        this.followUps = followUps;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Tells whoever follows it up.
     *
     * @param was what was due before
     */
    void from(Money was, Receivable receivable, String why, String person) {
        var invoice = new InvoiceId(receivable.invoice());
        recover(receivable, why, person);
        if (was.isZero() && !receivable.due().isZero()) {
            followUps.owedAgain(invoice);
        } else {
            lifecycle.settlementChanged(invoice);
        }
    }

    /** A claim given up on is no longer, as far as it was paid or credited after all. */
    void recover(Receivable receivable, String why, String person) {
        var invoice = new InvoiceId(receivable.invoice());
        Money recovered = receivable.recover();
        if (!recovered.isZero()) {
            writeOffs.save(WriteOff.recovered(invoice, recovered, why, person, clock.instant()));
            timeline.append(invoice, person, "Write-off recovered", recovered + ": " + why);
        }
    }
}
