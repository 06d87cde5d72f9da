package io.milepost.billing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Which invoice decided what about a portion; where its item changed since, {@code former} is what it said then. */
public record Hold(
        String invoice,
        Decision decision,
        BigDecimal size,
        BigDecimal billable,
        @Nullable String reason,
        @Nullable String overCapReason,
        boolean stale,
        @Nullable Former former,
        boolean covered) {
    static Hold of(Allocation allocation) {
        Decision decision = switch (allocation.state()) {
            case WRITING_OFF, WRITTEN_OFF -> Decision.WRITE_OFF;
            case RESERVED, BILLED -> Decision.BILL;
            case HELD, RELEASED, CREDITING, CREDITED -> Decision.HOLD;
        };
        Decided decided = allocation.decided();
        return new Hold(
                allocation.invoice(),
                decision,
                decided.size(),
                decided.billable(),
                decided.reason(),
                decided.overCapReason(),
                allocation.stale(),
                allocation.stale() ? allocation.former() : null,
                decided.covered());
    }

    /** The same about a part of the portion, as it is billable. */
    Hold of(BigDecimal part) {
        return new Hold(invoice, decision, part, part, reason, overCapReason, stale, former, covered);
    }

    /** Its drafter has seen what changed, and decided about it. */
    Hold answered() {
        return new Hold(invoice, decision, size, billable, reason, overCapReason, false, former, covered);
    }

    /** Whether the drafter wanted another size than was billable then. */
    public boolean adjusted() {
        return size.compareTo(billable) != 0;
    }
}
