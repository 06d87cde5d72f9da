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
     * Says so in the timeline, and tells whoever follows it up.
     *
     * @param was how it stood before
     */
    void from(Standing was, Receivable receivable, String why, String person) {
        var invoice = new InvoiceId(receivable.invoice());
        recover(receivable, why, person);
        paidOrNot(was, receivable, person);
        if (was.due().isZero() && !receivable.due().isZero()) {
            followUps.owedAgain(invoice);
        } else {
            lifecycle.settlementChanged(invoice);
        }
    }

    /** An invoice credited in full owes nothing either way, whatever money is taken off it again. */
    private void paidOrNot(Standing was, Receivable receivable, String person) {
        Standing now = receivable.standing();
        var invoice = new InvoiceId(receivable.invoice());
        if (!was.isPaid() && now.isPaid()) {
            timeline.append(invoice, person, "Paid", "Nothing is due any more.");
        } else if (was.due().isZero() && !now.due().isZero()) {
            timeline.append(invoice, person, "Due again", now.due().toString());
        } else if (was.isPaid() && !now.isPaid()) {
            timeline.append(invoice, person, "Not paid after all", "Nothing is due: it is credited in full.");
        }
    }

    /** A credit note's process looks at the balance itself. */
    void credited(Standing was, Receivable receivable, String why) {
        recover(receivable, why, Timeline.MILEPOST);
        paidOrNot(was, receivable, Timeline.MILEPOST);
    }

    /** A claim given up on is no longer, as far as it was paid or credited after all. */
    private void recover(Receivable receivable, String why, String person) {
        var invoice = new InvoiceId(receivable.invoice());
        Money recovered = receivable.recover();
        if (!recovered.isZero()) {
            writeOffs.save(WriteOff.recovered(invoice, recovered, why, person, clock.instant()));
            timeline.append(invoice, person, "Write-off recovered", recovered + ": " + why);
        }
    }
}
