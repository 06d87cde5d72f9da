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

    PreviewInvoice(Invoices invoices, FrozenInvoices frozen, DraftContent content) {
        this.invoices = invoices;
        this.frozen = frozen;
        this.content = content;
    }

    @Transactional(readOnly = true)
    public FrozenInvoice of(InvoiceId id) {
        Invoice invoice = invoices.findById(id).orElseThrow(() -> new UnknownRecord("invoice", id.value()));
        return switch (invoice.state()) {
            case ISSUED -> frozen.of(id);
            case IN_APPROVAL, APPROVED -> frozen.submitted(id).orElseGet(() -> content.of(invoice));
            case DRAFT, DISCARDED ->
                invoice.kind() == InvoiceKind.CREDIT_NOTE ? frozen.submitted(id).orElseThrow() : content.of(invoice);
        };
    }
}
