package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Money that went, as accounting reads it from a statement, in the invoice's currency.
 *
 * @param amount what arrived, or left
 * @param charges what banks kept of it on the way: the client paid them, too
 * @param on the day the bank booked it
 * @param reference what the statement says, may be empty
 */
public record GivenPayment(BigDecimal amount, BigDecimal charges, LocalDate on, String reference) {
    private static final BigDecimal LARGEST = new BigDecimal("9999999999");

    /** Refuses with every sentence at once. */
    void check(Receivable receivable, LocalDate today) {
        Currency currency = receivable.currency();
        checkDay(
                        new Checks()
                                .require(amount.signum() > 0, "The amount must be more than zero.")
                                .require(charges.signum() >= 0, "Bank charges can't be below zero.")
                                .require(
                                        isPayable(amount, currency) && isPayable(charges, currency),
                                        "The amount has more decimals than %s knows.".formatted(currency))
                                .require(
                                        amount.add(charges).compareTo(LARGEST) <= 0,
                                        "The amount is larger than any payment."),
                        on,
                        receivable,
                        today)
                .optionalText("The reference", reference, 140)
                .require(reference.chars().noneMatch(c -> c < ' '), "The reference must be one line.")
                .raise();
    }

    static Checks checkDay(Checks checks, LocalDate on, Receivable receivable, LocalDate today) {
        return checks.require(!on.isAfter(today), "A payment can't be dated in the future.")
                .require(
                        !on.isBefore(receivable.dueDate().minusYears(2)),
                        "A payment can't be dated years before the invoice.");
    }

    /** What it counts towards the invoice. */
    Money counts(Currency currency) {
        return Money.rounded(amount.add(charges), currency);
    }

    private static boolean isPayable(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
    }
}
