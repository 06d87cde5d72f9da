package io.milepost.invoice;

import io.milepost.billing.CreditLedger;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a credit note up before it has a number; the invoice stays as it was. */
@Component
public class WithdrawCreditNote {
    private final Drafts drafts;
    private final Invoices invoices;
    private final CreditLedger ledger;
    private final OweRetained oweRetained;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;

    WithdrawCreditNote(
            Drafts drafts,
            Invoices invoices,
            CreditLedger ledger,
            OweRetained oweRetained,
            Timeline timeline,
            ApplicationEventPublisher events) {
        this.events = events;
        this.drafts = drafts;
        this.invoices = invoices;
        this.ledger = ledger;
        this.oweRetained = oweRetained;
        this.timeline = timeline;
    }

    /** Whoever changes what is owed has that before the invoice's timeline, so its own comes last here, too. */
    @Transactional
    public void withdraw(InvoiceId creditNote, String person) {
        Invoice note = drafts.open(creditNote);
        note.discard();
        ledger.release(creditNote.value());
        InvoiceId original = Objects.requireNonNull(note.corrects());
        oweRetained.creditsChanged(invoices.findById(original).orElseThrow());
        timeline.append(creditNote, person, "Credit note withdrawn", "Nothing is credited.");
        events.publishEvent(new CreditNoteWithdrawn(creditNote, original, note.businessKey(), person));
        timeline.append(original, person, "Credit note withdrawn", note.businessKey());
    }
}
