package io.milepost.document;

import io.milepost.invoice.InvoiceId;

/** What the process engine knows of the step that makes an invoice's documents. */
public interface DocumentJobs {
    /** Whether they are still to be made: the step waits for its turn, for another try, or for somebody to look at it. */
    boolean areStillToBeMade(InvoiceId invoice);
}
