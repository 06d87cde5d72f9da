package io.milepost.invoice;

/** What the domain asks of the process engine about credit notes. All of it in the caller's transaction. */
public interface CorrectionLifecycle {
    /** A credit note was asked for and submitted: it goes to approval. */
    void creditNoteRequested(BusinessKey key, InvoiceId creditNote);

    /** The invoice is owed less. Nobody listening is fine: whoever follows up a payment reads the balance first. */
    void invoiceCredited(InvoiceId invoice);
}
