package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import io.milepost.project.RecordLocked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives up the fees and interest that reminders of a settled invoice claimed; what the client paid for them can be paid back. */
@Component
public class WaiveCharges {
    private final Receivables receivables;
    private final Timeline timeline;

    WaiveCharges(Receivables receivables, Timeline timeline) {
        this.receivables = receivables;
        this.timeline = timeline;
    }

    @Transactional
    public void waive(InvoiceId invoice, String why, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Of an invoice that is not issued nothing is claimed."));
        Money claimed = receivable.claimed();
        if (claimed.isZero()) {
            throw new RecordLocked("Reminders of this invoice claimed no fees and no interest.");
        }
        if (!receivable.due().isZero()) {
            throw new RecordLocked("The next reminder would claim them again: waive them once the invoice is settled.");
        }
        new Checks().line("The reason", why, 500).raise();
        receivable.claim(Money.zero(receivable.currency()));
        timeline.append(invoice, person, "Charges waived", "%s: %s".formatted(claimed, why.strip()));
    }
}
