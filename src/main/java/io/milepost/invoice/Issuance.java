package io.milepost.invoice;

/** What issuing means for one kind of invoice, before it has a number: the last look, and the ledger. */
interface Issuance {
    boolean isFor(InvoiceKind kind);

    void settle(Invoice invoice, FrozenInvoice content);
}
