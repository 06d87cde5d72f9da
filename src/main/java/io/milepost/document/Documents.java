package io.milepost.document;

import io.milepost.invoice.InvoiceId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The originals of issued invoices, for whoever sends, shows or checks them. */
@Component
public class Documents {
    /** The PDF a client receives. */
    public static final String INVOICE_PDF = "invoice.pdf";

    private final InvoiceDocuments documents;

    Documents(InvoiceDocuments documents) {
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(InvoiceId invoice, String kind) {
        return documents.findByInvoiceAndKind(invoice.value(), kind).map(InvoiceDocument::stored);
    }
}
