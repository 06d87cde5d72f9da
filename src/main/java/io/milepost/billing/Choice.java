package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A draft's decision about one item: how much of it is billed (in the item's measure), and why not what is billable. */
public record Choice(
        WorkItem item,
        Decision decision,
        BigDecimal size,
        @Nullable String reason) {
    public static Choice billing(WorkItem item) {
        return new Choice(item, Decision.BILL, item.billable(), null);
    }

    public static Choice holding(WorkItem item) {
        return new Choice(item, Decision.HOLD, item.billable(), null);
    }

    public boolean bills() {
        return decision == Decision.BILL;
    }

    /** Whether another size is billed than was billable. */
    public boolean adjusts() {
        return bills() && size.compareTo(item.billable()) != 0;
    }

    boolean isReasoned() {
        return reason != null && !reason.isBlank();
    }

    /** The same decision about the item as it is seen now. */
    Choice of(WorkItem seen) {
        return new Choice(seen, decision, size, reason);
    }
}
