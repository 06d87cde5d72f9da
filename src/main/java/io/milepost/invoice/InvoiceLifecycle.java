package io.milepost.invoice;

/** What the domain asks of the process engine: start an invoice's life, nudge it. All of it in the caller's transaction. */
public interface InvoiceLifecycle {
    void milestoneReached(BusinessKey key, String projectCode);

    /** The id of the process that begins. */
    String billingPeriodEnded(BusinessKey key, String projectCode);

    void invoiceRequested(BusinessKey key, String projectCode, String requestedBy);

    /** The balance changed. Nobody listening is fine: whoever follows up a payment reads the balance first. */
    void settlementChanged(InvoiceId invoice);
}
