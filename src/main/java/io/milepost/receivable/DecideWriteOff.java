package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants or declines a write-off; who asked for it can't grant it, and takes it back by declining it. */
@Component
public class DecideWriteOff {
    private final Receivables receivables;
    private final WriteOffs writeOffs;
    private final BalanceMoved balanceMoved;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;
    private final Clock clock;

    DecideWriteOff(
            Receivables receivables,
            WriteOffs writeOffs,
            BalanceMoved balanceMoved,
            InvoiceLifecycle lifecycle,
            Timeline timeline,
            Clock clock) {
        this.receivables = receivables;
        this.writeOffs = writeOffs;
        this.balanceMoved = balanceMoved;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Writes off what was asked for, or what is still due where that is less. */
    @Transactional
    public void approve(InvoiceId invoice, String person) {
        Receivable receivable = receivables.lock(invoice.value()).orElseThrow();
        WriteOff open = open(invoice);
        if (open.askedBy().equals(person)) {
            throw new WriteOffRefused("Who asked for a write-off can't grant it: somebody else has to.");
        }
        Standing was = receivable.standing();
        if (was.due().isZero()) {
            throw new WriteOffRefused("Nothing is due any more: decline the write-off.");
        }
        Money given = open.approve(was.due(), person, clock.instant());
        receivable.writeOff(given);
        timeline.append(invoice, person, "Written off", "%s: %s".formatted(given, open.reason()));
        balanceMoved.from(was, receivable, "write-off of " + given, person);
    }

    @Transactional
    public void decline(InvoiceId invoice, String why, String person) {
        var unused = receivables.lock(invoice.value()).orElseThrow(); // so that whoever follows it up hears of it
        WriteOff open = open(invoice);
        String comment = why.strip();
        if (comment.isEmpty()) {
            throw new WriteOffRefused("Say why it is not written off.");
        }
        if (comment.length() > 500) {
            throw new WriteOffRefused("The comment is longer than 500 characters.");
        }
        open.decline(comment, person, clock.instant());
        boolean own = open.askedBy().equals(person);
        timeline.append(
                invoice,
                person,
                own ? "Write-off withdrawn" : "Write-off declined",
                own ? "Withdrawn by who asked for it: " + comment : comment);
        lifecycle.settlementChanged(invoice); // the client may be reminded again
    }

    private WriteOff open(InvoiceId invoice) {
        return writeOffs
                .lockOpen(invoice.value())
                .orElseThrow(() -> new WriteOffRefused("This write-off is decided already."));
    }
}
