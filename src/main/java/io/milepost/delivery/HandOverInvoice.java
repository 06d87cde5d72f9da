package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.document.Documents;
import io.milepost.document.StoredDocument;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import org.springframework.stereotype.Component;

/** Hands an issued invoice's e-invoice to the firm's access point, under a key that makes any repetition the same message. */
@Component
class HandOverInvoice implements Way {
    private final Outbox outbox;
    private final AccessPoint accessPoint;
    private final FrozenInvoices frozenInvoices;
    private final Documents documents;

    HandOverInvoice(Outbox outbox, AccessPoint accessPoint, FrozenInvoices frozenInvoices, Documents documents) {
        this.outbox = outbox;
        this.accessPoint = accessPoint;
        this.frozenInvoices = frozenInvoices;
        this.documents = documents;
    }

    @Override
    public Channel channel() {
        return Channel.ACCESS_POINT;
    }

    @Override
    public DeliveryOutcome send(InvoiceId invoice, Claim claim) {
        try {
            outbox.handedOver(invoice, claim, accessPoint.take(message(invoice, claim)));
            return DeliveryOutcome.DELIVERED;
        } catch (HandOverRefused e) {
            outbox.refused(invoice, claim, String.valueOf(e.getMessage()));
            return DeliveryOutcome.UNDELIVERABLE;
        } catch (HandOverPostponed e) {
            outbox.postponed(claim, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private HandedOver message(InvoiceId invoice, Claim claim) {
        var frozen = frozenInvoices.of(invoice);
        var eInvoice = frozen.eInvoice();
        var xml = xml(invoice);
        if (eInvoice == null) {
            throw new HandOverRefused("It was issued without an e-invoice, which an access point needs.");
        }
        var from = eInvoice.from();
        return new HandedOver(
                claim.idempotencyKey(),
                frozen.kind() == InvoiceKind.CREDIT_NOTE ? "credit-note" : "invoice",
                String.valueOf(frozen.number()),
                eInvoice.profile().name(),
                xml.syntax(),
                from == null ? null : from.written(),
                claim.recipient(),
                xml.document().fileName(),
                xml.document().sha256(),
                xml.document().content());
    }

    private record Xml(String syntax, StoredDocument document) {}

    private Xml xml(InvoiceId invoice) {
        try {
            return documents
                    .find(invoice, Documents.INVOICE_UBL)
                    .map(ubl -> new Xml("UBL", ubl))
                    .or(() -> documents.find(invoice, Documents.INVOICE_CII).map(cii -> new Xml("CII", cii)))
                    .orElseThrow(() -> new HandOverPostponed("The e-invoice isn't there yet.", null));
        } catch (HandOverPostponed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new HandOverPostponed("The e-invoice can't be read now: " + e.getMessage(), e);
        }
    }
}
