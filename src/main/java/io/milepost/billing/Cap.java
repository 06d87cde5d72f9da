package io.milepost.billing;

import io.milepost.money.Quantity;
import java.math.BigDecimal;
import java.util.Currency;

/** What a term bills at most, over all invoices: an amount of the project's currency, or minutes. */
public record Cap(Measure measure, BigDecimal limit) {
    /** What is counted. */
    public enum Measure {
        MONEY,
        MINUTES
    }

    public static Cap ofAmount(BigDecimal amount) {
        return new Cap(Measure.MONEY, amount);
    }

    public static Cap ofMinutes(BigDecimal minutes) {
        return new Cap(Measure.MINUTES, minutes);
    }

    /** For people: {@code 5,000.00 EUR} or {@code 40 hours}. */
    String inWords(Currency currency) {
        return measure == Measure.MONEY
                ? io.milepost.money.Money.rounded(limit, currency).toString()
                : Quantity.hours(limit).stripTrailingZeros().toPlainString() + " hours";
    }
}
