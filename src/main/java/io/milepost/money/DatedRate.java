package io.milepost.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/** What one unit of a currency is worth in another, and the day this is known of: the older one, where two were combined. */
public record DatedRate(BigDecimal rate, LocalDate date) {
    /** Enough digits for the largest amount at the smallest rate. */
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    DatedRate turned() {
        return new DatedRate(BigDecimal.ONE.divide(rate, DIGITS), date);
    }

    /** By way of a currency that this one counts the same unit of: 1 EUR = 0.93 CHF and 1 EUR = 163 JPY. */
    DatedRate per(DatedRate other) {
        return new DatedRate(rate.divide(other.rate, DIGITS), date.isBefore(other.date) ? date : other.date);
    }
}
