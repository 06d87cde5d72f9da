package io.milepost.invoice;

/** What the domain asks of the process engine about credit notes. In the caller's transaction. */
public interface CorrectionLifecycle {
    /** A credit note was asked for and submitted: it goes to approval. */
    void creditNoteRequested(BusinessKey key, InvoiceId creditNote);
}
