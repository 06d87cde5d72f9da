package io.milepost.invoice;

import io.milepost.billing.BilledBefore;
import io.milepost.billing.Ledger;
import org.springframework.stereotype.Component;

/** An invoice bills what its draft reserved. */
@Component
class InvoiceIssuance implements Issuance {
    private final Ledger ledger;
    private final BilledBefore billedBefore;

    InvoiceIssuance(Ledger ledger, BilledBefore billedBefore) {
        this.ledger = ledger;
        this.billedBefore = billedBefore;
    }

    @Override
    public boolean isFor(InvoiceKind kind) {
        return kind != InvoiceKind.CREDIT_NOTE;
    }

    @Override
    public void settle(Invoice invoice, FrozenInvoice content) {
        String id = invoice.id().value();
        SafetyBounds.addUp(content, invoice.lines(), ledger.reservedNet(id));
        SafetyBounds.once(billedBefore.of(id));
        ledger.settle(id);
    }
}
