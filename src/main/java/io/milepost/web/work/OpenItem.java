package io.milepost.web.work;

import io.milepost.billing.WorkItem;
import io.milepost.money.Money;
import org.jspecify.annotations.Nullable;

/** An open item with its share in a draft's line, the one that has it or the next one. */
record OpenItem(
        WorkItem item,
        Money net,
        @Nullable String takenBy,
        @Nullable String reason) {
    boolean isFree() {
        return takenBy == null;
    }
}
