package io.milepost.billing;

import java.util.Collection;
import java.util.Set;

/** What billing must know about drafts that left their drafter's hands; invoicing answers it. */
public interface DraftsInApproval {
    /** Which of these were submitted and have no number yet. */
    Set<String> among(Collection<String> invoices);
}
