package io.milepost.invoice;

import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a credit note would come to. Stores nothing. */
@Component
public class PreviewCreditNote {
    private final Invoices invoices;
    private final LayCreditNote layCreditNote;
    private final RepeatedCredits repeatedCredits;

    PreviewCreditNote(Invoices invoices, LayCreditNote layCreditNote, RepeatedCredits repeatedCredits) {
        this.invoices = invoices;
        this.layCreditNote = layCreditNote;
        this.repeatedCredits = repeatedCredits;
    }

    /** {@code self} is the credit note that is being revised, or null. */
    @Transactional(readOnly = true)
    public CreditPreview of(InvoiceId id, CreditWish wish, @org.jspecify.annotations.Nullable InvoiceId self) {
        Invoice original = invoices.findById(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        CreditSheet sheet = layCreditNote.lay(original, self, wish);
        return new CreditPreview(
                sheet.lines(),
                sheet.credited().allowances(),
                sheet.credited().taxes(),
                sheet.credited().totals(original.currency()),
                repeatedCredits.like(original, sheet.lines(), self));
    }
}
