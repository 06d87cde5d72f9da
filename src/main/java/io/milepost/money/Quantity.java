package io.milepost.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Turns recorded minutes into the hours an invoice line multiplies: minutes / 60 at six decimals, half up. */
public final class Quantity {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int DECIMALS = 6;

    private Quantity() {}

    public static BigDecimal hours(BigDecimal minutes) {
        return minutes.divide(MINUTES_PER_HOUR, DECIMALS, RoundingMode.HALF_UP);
    }
}
