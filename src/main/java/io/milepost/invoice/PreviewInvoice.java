package io.milepost.invoice;

import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invoice as its reader would see it now: issued, as submitted, or as the draft was last saved. */
@Component
public class PreviewInvoice {
    private final Invoices invoices;
    private final FrozenInvoices frozen;
    private final DraftContent content;
    private final Sheets sheets;

    PreviewInvoice(Invoices invoices, FrozenInvoices frozen, DraftContent content, Sheets sheets) {
        this.invoices = invoices;
        this.frozen = frozen;
        this.content = content;
        this.sheets = sheets;
    }

    @Transactional(readOnly = true)
    public FrozenInvoice of(InvoiceId id) {
        Invoice invoice = invoices.findById(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        return switch (invoice.state()) {
            case ISSUED -> frozen.of(id);
            case IN_APPROVAL, APPROVED -> frozen.submitted(id).orElseGet(() -> saved(invoice));
            case DRAFT, DISCARDED ->
                invoice.kind() == InvoiceKind.CREDIT_NOTE ? frozen.submitted(id).orElseThrow() : saved(invoice);
        };
    }

    private FrozenInvoice saved(Invoice invoice) {
        return content.saved(sheets.lay(invoice, DraftEdit.NONE));
    }
}
