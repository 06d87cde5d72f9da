package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The included hours of a retainer's period, all in minutes: its {@code own}, those {@code kept} from before, {@code used} up
 * to now, worked {@code over} them on this invoice; of what is left some are {@code carried} on, the others expire.
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
        BigDecimal expiring) {
    public BigDecimal room() {
        return own.add(kept);
    }
}
