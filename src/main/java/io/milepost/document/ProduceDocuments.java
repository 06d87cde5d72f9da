package io.milepost.document;

import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the documents of an issued invoice from its frozen content, once: a job run again finds them there. */
@Component
public class ProduceDocuments {
    private static final String PDF = "application/pdf";

    private final FrozenInvoices frozenInvoices;
    private final ComposeInvoice composeInvoice;
    private final InvoiceDocuments documents;
    private final Timeline timeline;
    private final Clock clock;

    ProduceDocuments(
            FrozenInvoices frozenInvoices,
            ComposeInvoice composeInvoice,
            InvoiceDocuments documents,
            Timeline timeline,
            Clock clock) {
        this.frozenInvoices = frozenInvoices;
        this.composeInvoice = composeInvoice;
        this.documents = documents;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    public void produce(InvoiceId invoice) {
        if (documents.existsByInvoiceAndKind(invoice.value(), Documents.INVOICE_PDF)) {
            return;
        }
        var frozen = frozenInvoices.of(invoice);
        var name = frozen.number() + ".pdf";
        var bytes = composeInvoice.pdf(frozen);
        var made =
                documents.save(new InvoiceDocument(invoice, Documents.INVOICE_PDF, name, PDF, bytes, clock.instant()));
        timeline.append(invoice, Timeline.MILEPOST, "Document produced", name + ", SHA-256 " + made.sha256());
    }
}
