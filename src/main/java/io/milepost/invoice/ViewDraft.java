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

    @Transactional(readOnly = true)
    public DraftSheet with(InvoiceId id, DraftEdit edit) {
        Invoice invoice = invoices.findById(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        if (invoice.state() != InvoiceState.DRAFT) {
            throw new IllegalTransition("This invoice is %s; only a draft can be edited."
                    .formatted(invoice.state().inWords()));
        }
        return sheets.lay(invoice, edit);
    }
}
