package io.milepost.receivable;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceIssued;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.ReadCredits;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import java.util.Currency;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** From the transaction of a credit note's number on, its invoice is owed less. */
@Component
class CreditReceivable {
    private final Receivables receivables;
    private final Invoices invoices;
    private final FrozenInvoices frozen;
    private final ReadCredits credits;
    private final BalanceMoved balanceMoved;
    private final Timeline timeline;

    CreditReceivable(
            Receivables receivables,
            Invoices invoices,
            FrozenInvoices frozen,
            ReadCredits credits,
            BalanceMoved balanceMoved,
            Timeline timeline) {
        this.receivables = receivables;
        this.invoices = invoices;
        this.frozen = frozen;
        this.credits = credits;
        this.balanceMoved = balanceMoved;
        this.timeline = timeline;
    }

    @EventListener
    void on(InvoiceIssued issued) {
        InvoiceId corrected =
                invoices.findById(issued.invoice()).map(Invoice::corrects).orElse(null);
        if (corrected != null) {
            FrozenInvoice note = frozen.of(issued.invoice());
            Money gross = Money.rounded(note.totals().gross(), Currency.getInstance(note.currency()));
            Invoice original = invoices.findById(corrected).orElseThrow();
            Receivable receivable = receivables.lock(corrected.value()).orElseThrow();
            Standing was = receivable.standing();
            receivable.credit(gross, credits.isInFull(original));
            timeline.append(corrected, Timeline.MILEPOST, "Credited", issued.number() + ", " + gross);
            balanceMoved.credited(was, receivable, "credit note " + issued.number());
        }
    }
}
