package io.milepost.invoice;

import io.milepost.billing.BilledBefore;
import io.milepost.billing.Ledger;
import org.springframework.stereotype.Component;

/** An invoice bills what its draft reserved, and uses what it reserved of deposits. */
@Component
class InvoiceIssuance implements Issuance {
    private final Ledger ledger;
    private final BilledBefore billedBefore;
    private final Deposits deposits;

    InvoiceIssuance(Ledger ledger, BilledBefore billedBefore, Deposits deposits) {
        this.ledger = ledger;
        this.billedBefore = billedBefore;
        this.deposits = deposits;
    }

    @Override
    public boolean isFor(InvoiceKind kind) {
        return kind != InvoiceKind.CREDIT_NOTE;
    }

    @Override
    public void settle(Invoice invoice, FrozenInvoice content) {
        String id = invoice.id().value();
        SafetyBounds.addUp(content, invoice.lines(), ledger.reservedNet(id).subtract(deposits.deducted(invoice.id())));
        SafetyBounds.once(billedBefore.of(id));
        deposits.requireCovered(invoice);
        ledger.settle(id);
    }
}
