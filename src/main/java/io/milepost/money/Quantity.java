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

    /** A price or factor as it can be shown: at six decimals, however exactly it is calculated with. */
    public static BigDecimal shown(BigDecimal factor) {
        return factor.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** For people: {@code 1:35} for 95 minutes. */
    public static String clock(BigDecimal minutes) {
        long all = minutes.setScale(0, RoundingMode.HALF_UP).longValueExact();
        return "%d:%02d".formatted(all / 60, all % 60);
    }
}
