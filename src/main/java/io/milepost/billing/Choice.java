package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A draft's decision about one item: how much of it is billed (in the item's measure), why not what is billable, and why it
 * may go over the cap of its term.
 */
public record Choice(
        WorkItem item,
        Decision decision,
        BigDecimal size,
        @Nullable String reason,
        @Nullable String overCapReason) {
    public Choice(WorkItem item, Decision decision, BigDecimal size, @Nullable String reason) {
        this(item, decision, size, reason, null);
    }

    public static Choice billing(WorkItem item) {
        return new Choice(item, Decision.BILL, item.billable(), null, null);
    }

    public static Choice holding(WorkItem item) {
        return new Choice(item, Decision.HOLD, item.billable(), null, null);
    }

    public boolean bills() {
        return decision == Decision.BILL;
    }

    /** Whether another size is billed than was billable. */
    public boolean adjusts() {
        return bills() && size.compareTo(item.billable()) != 0;
    }

    /** What was written down or up is within the cap all the same, unless its drafter decided about the cap. */
    boolean mayExceedCap() {
        return overCapReason != null && !overCapReason.isBlank();
    }

    /** The same decision about the item as it is seen now. */
    Choice of(WorkItem seen) {
        return new Choice(seen, decision, size, reason, overCapReason);
    }
}
