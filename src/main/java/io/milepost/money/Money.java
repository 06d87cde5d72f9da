package io.milepost.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount that can be paid: exact decimals at the scale of its currency's minor unit (EUR 2, JPY 0, KWD 3), so that no
 * two places can disagree by a cent. Unit prices are not Money: they may have up to six decimals.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public Money {
        if (amount.scale() != scaleOf(currency)) {
            throw new IllegalArgumentException("%s is not an amount of %s, which has %d decimals"
                    .formatted(amount.toPlainString(), currency, scaleOf(currency)));
        }
    }

    /** The one place that rounds: half up, away from zero, so that a credit note is the exact mirror of its invoice. */
    public static Money rounded(BigDecimal exact, Currency currency) {
        return new Money(exact.setScale(scaleOf(currency), RoundingMode.HALF_UP), currency);
    }

    public static Money of(String amount, String currency) {
        return rounded(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return rounded(BigDecimal.ZERO, currency);
    }

    public static Money sum(Collection<Money> amounts, Currency currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money abs() {
        return new Money(amount.abs(), currency);
    }

    /** {@code percent} is 19 for 19 %. */
    public Money percent(BigDecimal percent) {
        return rounded(amount.multiply(percent).movePointLeft(2), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** For people: {@code 12,345.00 EUR}. */
    @Override
    public String toString() {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(scaleOf(currency));
        format.setMaximumFractionDigits(scaleOf(currency));
        return format.format(amount) + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s have different currencies".formatted(this, other));
        }
        return other;
    }

    private static int scaleOf(Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("%s is not a currency that can be paid".formatted(currency));
        }
        return digits;
    }
}
