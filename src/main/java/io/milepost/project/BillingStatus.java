package io.milepost.project;

import java.util.Collection;
import java.util.Set;

/** What the project's records must know about billing; billing answers it. */
public interface BillingStatus {
    /** Which of these were issued on an invoice or written off: their records are locked. */
    Set<ItemKey> settledAmong(Collection<ItemKey> keys);

    /** Which of these are on an invoice, a draft or an issued one. */
    Set<ItemKey> heldAmong(Collection<ItemKey> keys);

    /** These are about to change or to go: a draft that holds one of them remembers what it said. */
    void changing(Collection<? extends BillableItem> items);

    /** These are new or changed at their source: a draft that holds one of them is stale now. */
    void recorded(Collection<? extends BillableItem> items);

    /** These are gone from their source, or not billable any more. */
    void withdrawn(Collection<ItemKey> keys);
}
