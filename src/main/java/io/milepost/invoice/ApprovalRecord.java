package io.milepost.invoice;

/** What issuing must know about approval, read from the approvals on record, not from a process. */
public interface ApprovalRecord {
    /** Throws {@link NotApproved} unless every gate required was passed for exactly this content by someone allowed. */
    void requireApproved(InvoiceId invoice, String contentHash);
}
