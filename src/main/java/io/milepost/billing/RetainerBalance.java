package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The included hours of a retainer's period, all in minutes: its {@code own}, those {@code kept} from before, {@code used} up
 * to now, worked {@code over} them on this invoice; of what is left some are {@code carried} on, the others expire. Of a
 * period that is {@code running} nothing is said of that yet.
 */
public record RetainerBalance(
        String term,
        LocalDate from,
        LocalDate to,
        BigDecimal own,
        BigDecimal kept,
        BigDecimal used,
        BigDecimal over,
        BigDecimal carried,
        BigDecimal expiring,
        boolean running) {
    public BigDecimal room() {
        return own.add(kept);
    }

    /** While the period goes on, what is left of it may still be used. */
    public RetainerBalance soFar() {
        return new RetainerBalance(term, from, to, own, kept, used, over, BigDecimal.ZERO, BigDecimal.ZERO, true);
    }
}
