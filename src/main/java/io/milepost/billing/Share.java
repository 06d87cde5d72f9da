package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a draft decided about one portion: how much of it is billed (minutes or amount), what it is worth on its line, and
 * why it differs from what was billable, or goes over the cap.
 */
public record Share(
        WorkItem item,
        Decision decision,
        BigDecimal size,
        BigDecimal net,
        @Nullable String lineKey,
        @Nullable String reason,
        @Nullable String overCapReason) {
    public String portion() {
        return item.portion();
    }
}
