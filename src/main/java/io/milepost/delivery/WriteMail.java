package io.milepost.delivery;

import io.milepost.document.ComposeInvoice;
import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.link.ClientLinks;
import io.milepost.link.GivenLink;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts an invoice's mail together from its frozen content and its stored original. */
@Component
class WriteMail {
    private final FrozenInvoices frozenInvoices;
    private final Documents documents;
    private final ReceiptsInMail receiptsInMail;
    private final ClientLinks links;
    private final Sender sender;
    private final Clock clock;

    WriteMail(
            FrozenInvoices frozenInvoices,
            Documents documents,
            ReceiptsInMail receiptsInMail,
            ClientLinks links,
            Sender sender,
            Clock clock) {
        this.frozenInvoices = frozenInvoices;
        this.documents = documents;
        this.receiptsInMail = receiptsInMail;
        this.links = links;
        this.sender = sender;
        this.clock = clock;
    }

    OutgoingMail of(InvoiceId invoice, Claim claim) {
        var to = MailAddress.parse(claim.recipient())
                .orElseThrow(() -> new MailRefused("The client's e-mail address is missing or not valid."));
        var from = sender.from();
        var frozen = frozenInvoices.of(invoice);
        var pdf = documents
                .find(invoice, Documents.INVOICE_PDF)
                .orElseThrow(() -> new IllegalStateException("invoice %s has no PDF yet".formatted(invoice)));
        var receipts = receiptsInMail.of(invoice);
        return new OutgoingMail(
                claim.messageId(),
                from,
                MailAddress.parse(String.valueOf(frozen.seller().email())).orElse(from),
                to,
                clock.instant(),
                MailText.of(frozen, receipts, link(frozen)),
                Stream.of(Stream.of(pdf), beside(frozen), receipts.attached().stream())
                        .flatMap(each -> each)
                        .toList());
    }

    /** A fresh one for each mail, for nobody can read what was sent before. A credit note asks nothing of its client. */
    private String link(FrozenInvoice invoice) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE
                ? ""
                : links.forMail(invoice.id()).map(GivenLink::url).orElse("");
    }

    /** The e-invoice, where it isn't inside the PDF already, and hours and expenses for the client's own tools. */
    private Stream<StoredDocument> beside(FrozenInvoice invoice) {
        var eInvoice = ComposeInvoice.isInside(invoice)
                ? Stream.<String>empty()
                : Stream.of(Documents.INVOICE_CII, Documents.INVOICE_UBL);
        var kinds = Stream.concat(eInvoice, Stream.of(Documents.TIMESHEET, Documents.EXPENSES));
        return documents.find(invoice.id(), kinds.toList()).stream();
    }
}
