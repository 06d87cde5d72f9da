package io.milepost.invoice;

import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a draft, as it is or as it would be with an edit; changes nothing. */
@Component
public class ViewDraft {
    private final Invoices invoices;
    private final Sheets sheets;

    ViewDraft(Invoices invoices, Sheets sheets) {
        this.invoices = invoices;
        this.sheets = sheets;
    }

    /** What the drafter decided; once it is submitted, with the lines and totals that were submitted. */
    @Transactional(readOnly = true)
    public DraftSheet of(InvoiceId id) {
        Invoice invoice = find(id);
        return switch (invoice.state()) {
            case DRAFT -> sheets.lay(invoice, DraftEdit.NONE);
            case IN_APPROVAL, APPROVED -> sheets.lay(invoice, DraftEdit.NONE).asSubmitted();
            case ISSUED, DISCARDED ->
                throw new IllegalTransition("This invoice is %s, not a draft any more."
                        .formatted(invoice.state().inWords()));
        };
    }

    @Transactional(readOnly = true)
    public DraftSheet with(InvoiceId id, DraftEdit edit) {
        Invoice invoice = find(id);
        if (invoice.state() != InvoiceState.DRAFT) {
            throw new IllegalTransition("This invoice is %s; only a draft can be edited."
                    .formatted(invoice.state().inWords()));
        }
        return sheets.lay(invoice, edit);
    }

    private Invoice find(InvoiceId id) {
        return invoices.findById(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
    }
}
