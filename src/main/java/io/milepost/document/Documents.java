package io.milepost.document;

import io.milepost.document.store.Originals;
import io.milepost.document.store.StoreUnreachable;
import io.milepost.invoice.InvoiceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The originals of issued invoices, for whoever sends, shows or checks them. No bytes leave here that were not kept so. */
@Component
public class Documents {
    /** The PDF a client receives. */
    public static final String INVOICE_PDF = "invoice.pdf";

    /** The e-invoice as UN/CEFACT Cross Industry Invoice. */
    public static final String INVOICE_CII = "invoice.cii.xml";

    /** The e-invoice as UBL 2.1 Invoice or CreditNote. */
    public static final String INVOICE_UBL = "invoice.ubl.xml";

    /** The hours behind an invoice. */
    public static final String TIMESHEET = "timesheet.csv";

    /** The expenses on an invoice. */
    public static final String EXPENSES = "expenses.csv";

    private final InvoiceDocuments documents;
    private final Originals originals;

    Documents(InvoiceDocuments documents, Originals originals) {
        this.documents = documents;
        this.originals = originals;
    }

    public boolean has(InvoiceId invoice, String kind) {
        return documents.has(invoice.value(), kind);
    }

    /** What is there, by kind; nothing is opened. */
    public List<KeptDocument> list(InvoiceId invoice) {
        return documents.of(invoice.value()).stream()
                .map(InvoiceDocument::entry)
                .toList();
    }

    public Optional<KeptDocument> entry(InvoiceId invoice, String kind) {
        return documents.of(invoice.value(), kind).map(InvoiceDocument::entry);
    }

    /** With its bytes, checked against their hash; a damaged one is an error. Holds no database connection while it reads. */
    public Optional<StoredDocument> find(InvoiceId invoice, String kind) {
        return documents.of(invoice.value(), kind).map(this::open);
    }

    /** Those of these kinds that are there, in the order asked for; with their bytes, as above. */
    public List<StoredDocument> find(InvoiceId invoice, List<String> kinds) {
        return documents.of(invoice.value()).stream()
                .filter(document -> kinds.contains(document.entry().kind()))
                .sorted(Comparator.comparing(
                        document -> kinds.indexOf(document.entry().kind())))
                .map(this::open)
                .toList();
    }

    private StoredDocument open(InvoiceDocument document) {
        try {
            return document.with(originals
                    .read(document.kept())
                    .orElseThrow(() -> new DocumentDamaged(document.entry(), document.kept())));
        } catch (StoreUnreachable e) {
            throw new DocumentsUnreachable(e);
        }
    }
}
