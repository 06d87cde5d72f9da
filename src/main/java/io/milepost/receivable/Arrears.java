package io.milepost.receivable;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was overdue on which day, for interest: simple interest by the day on what was open that day, over 365 days in every
 * year, rounded once.
 */
final class Arrears {
    private static final BigDecimal DAYS_OF_A_YEAR = new BigDecimal(365);

    private final Currency currency;
    private final NavigableMap<LocalDate, Money> moves = new TreeMap<>();

    Arrears(Currency currency) {
        this.currency = currency;
    }

    /** To be here at the end of that day: the next one is the first of interest. */
    Arrears due(LocalDate on, Money amount) {
        moves.merge(on, amount, Money::plus);
        return this;
    }

    /** Below zero where money went back. It bears interest until its day, with it. */
    Arrears paid(LocalDate on, Money amount) {
        return due(on, amount.negated());
    }

    /** {@code percentAYear} is 9 for 9 %; up to that day, with it. */
    Money interest(BigDecimal percentAYear, LocalDate until) {
        BigDecimal amountDays = BigDecimal.ZERO;
        Money open = Money.zero(currency);
        LocalDate from = until;
        for (Map.Entry<LocalDate, Money> move : moves.headMap(until, true).entrySet()) {
            amountDays = amountDays.add(amountDays(open, from, move.getKey()));
            open = open.plus(move.getValue());
            from = move.getKey();
        }
        amountDays = amountDays.add(amountDays(open, from, until));
        return Money.rounded(
                amountDays.multiply(percentAYear).movePointLeft(2).divide(DAYS_OF_A_YEAR, 20, RoundingMode.HALF_UP),
                currency);
    }

    private static BigDecimal amountDays(Money open, LocalDate from, LocalDate to) {
        return open.isNegative()
                ? BigDecimal.ZERO
                : open.amount().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)));
    }
}
