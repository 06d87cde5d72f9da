package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the documents of an issued invoice from its frozen content, once: a job run again finds them there. */
@Component
public class ProduceDocuments {
    private static final String PDF = "application/pdf";

    private final FrozenInvoices frozenInvoices;
    private final ComposeInvoice composeInvoice;
    private final Documents documents;
    private final KeepDocuments keepDocuments;
    private final Timeline timeline;

    ProduceDocuments(
            FrozenInvoices frozenInvoices,
            ComposeInvoice composeInvoice,
            Documents documents,
            KeepDocuments keepDocuments,
            Timeline timeline) {
        this.frozenInvoices = frozenInvoices;
        this.composeInvoice = composeInvoice;
        this.documents = documents;
        this.keepDocuments = keepDocuments;
        this.timeline = timeline;
    }

    @Transactional
    public void produce(InvoiceId invoice) {
        if (documents.has(invoice, Documents.INVOICE_PDF)) {
            return;
        }
        var frozen = frozenInvoices.of(invoice);
        var issued = Objects.requireNonNull(frozen.issueDate(), "an issued invoice has its date");
        for (var kept : keepDocuments.keep(invoice, issued, make(frozen))) {
            timeline.append(
                    invoice, Timeline.MILEPOST, "Document produced", kept.fileName() + ", SHA-256 " + kept.sha256());
        }
    }

    private List<MadeDocument> make(FrozenInvoice frozen) {
        var pdf = composeInvoice.pdf(frozen);
        return List.of(new MadeDocument(Documents.INVOICE_PDF, frozen.number() + ".pdf", PDF, pdf));
    }
}
