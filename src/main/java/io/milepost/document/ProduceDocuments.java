package io.milepost.document;

import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the documents of an issued invoice from its frozen content, once: a job run again finds them there. */
@Component
public class ProduceDocuments {
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
        for (var kept : keepDocuments.keep(invoice, issued, composeInvoice.documents(frozen))) {
            timeline.append(
                    invoice, Timeline.MILEPOST, "Document produced", kept.fileName() + ", SHA-256 " + kept.sha256());
        }
        FaultPoints.reached(FaultPoint.AFTER_DOCUMENT);
    }
}
