package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A draft's decision about one item: how much of it to bill (in the item's measure) and why that differs from the record. */
public record Choice(
        WorkItem item,
        Decision decision,
        BigDecimal size,
        @Nullable String reason) {
    public static Choice billing(WorkItem item) {
        return new Choice(item, Decision.BILL, item.size(), null);
    }

    public static Choice holding(WorkItem item) {
        return new Choice(item, Decision.HOLD, item.size(), null);
    }

    boolean bills() {
        return decision == Decision.BILL;
    }
}
