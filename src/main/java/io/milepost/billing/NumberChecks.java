package io.milepost.billing;

import io.milepost.client.Checks;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Whether amounts, hours and percentages of a term can be meant; what is null was not given. */
record NumberChecks(Checks checks, Currency currency) {
    void amount(String what, @Nullable BigDecimal amount) {
        if (amount != null) {
            checks.require(
                    amount.signum() > 0 && amount.compareTo(Checks.LARGEST) <= 0,
                    what + " must be more than zero and at most 999,999,999.");
            checks.require(
                    amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits(),
                    "%s has more decimals than %s knows.".formatted(what, currency));
        }
    }

    void minutes(String what, @Nullable BigDecimal minutes, BigDecimal least) {
        checks.require(
                minutes == null
                        || minutes.compareTo(least) >= 0
                                && minutes.compareTo(Checks.LARGEST) <= 0
                                && minutes.stripTrailingZeros().scale() <= 0,
                "%s must be whole minutes, like 40 or 7.5 hours, and not negative.".formatted(what));
    }

    void percent(String what, @Nullable BigDecimal percent, BigDecimal most, boolean orZero, int decimals) {
        checks.require(
                percent == null
                        || percent.signum() >= (orZero ? 0 : 1)
                                && percent.compareTo(most) <= 0
                                && percent.stripTrailingZeros().scale() <= decimals,
                "%s must be %s and at most %s percent, with at most %d decimals."
                        .formatted(what, orZero ? "0 or more" : "more than 0", most, decimals));
    }
}
