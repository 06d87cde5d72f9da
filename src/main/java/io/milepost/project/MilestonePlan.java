package io.milepost.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about a milestone: its price in the project's currency, or its percentage of the contract value of the
 * fixed-price term that claims it; VAT in percent where it isn't the standard rate; and what the client gets.
 */
public record MilestonePlan(
        String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal vatPercent,
        @Nullable LocalDate plannedOn,
        Supply supply) {
    /** A service at a price. */
    public MilestonePlan(
            String name, BigDecimal amount, @Nullable BigDecimal vatPercent, @Nullable LocalDate plannedOn) {
        this(name, amount, null, vatPercent, plannedOn, Supply.SERVICES);
    }
}
