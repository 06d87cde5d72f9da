package io.milepost.receivable;

import io.milepost.invoice.InvoiceId;

/** What receivables ask of the process engine, in the caller's transaction. */
public interface FollowUps {
    /** Something is owed where nothing was any more: its process may have ended, and then another one is needed. */
    void owedAgain(InvoiceId invoice);
}
