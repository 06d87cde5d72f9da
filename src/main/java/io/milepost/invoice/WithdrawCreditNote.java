package io.milepost.invoice;

import io.milepost.billing.CreditLedger;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a credit note up before it has a number; the invoice stays as it was. */
@Component
public class WithdrawCreditNote {
    private final Drafts drafts;
    private final CreditLedger ledger;
    private final Timeline timeline;

    WithdrawCreditNote(Drafts drafts, CreditLedger ledger, Timeline timeline) {
        this.drafts = drafts;
        this.ledger = ledger;
        this.timeline = timeline;
    }

    @Transactional
    public void withdraw(InvoiceId creditNote, String person) {
        Invoice note = drafts.open(creditNote);
        note.discard();
        ledger.release(creditNote.value());
        timeline.append(creditNote, person, "Credit note withdrawn", "Nothing is credited.");
        timeline.append(Objects.requireNonNull(note.corrects()), person, "Credit note withdrawn", note.businessKey());
    }
}
