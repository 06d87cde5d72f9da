package io.milepost.billing;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was stated about the progress of a contract so far. Each statement bills what the earlier ones left of its worth. */
record Progress(Money contractValue, List<Stated> earlier, Money reopened) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Nothing of it was credited; {@code reopened} is what credit notes opened again of it. */
    Progress(Money contractValue, List<Stated> earlier) {
        this(contractValue, earlier, Money.zero(contractValue.currency()));
    }

    /** On a day so many percent were done, and this much of that was new. */
    record Stated(LocalDate on, BigDecimal percent, Money worth) {}

    /** So that all statements together are worth round(contract value × latest percent), to the cent. */
    Money worthOf(BigDecimal percent) {
        Money before = Money.sum(earlier.stream().map(Stated::worth).toList(), contractValue.currency());
        return contractValue.percent(percent).minus(before);
    }

    /** Why this can't be stated, in words; null when it can. */
    @Nullable
    String refusal(LocalDate on, BigDecimal percent) {
        if (percent.signum() <= 0
                || percent.compareTo(HUNDRED) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            return "The percentage must be more than 0 and at most 100, with at most 2 decimals.";
        }
        if (earlier.isEmpty()) {
            return null;
        }
        Stated last = earlier.get(earlier.size() - 1);
        if (on.isBefore(last.on())) {
            return "Progress was stated for %s already; an earlier day can't be added.".formatted(last.on());
        }
        if (goesBack(percent) && worthOf(percent).negated().compareTo(reopened) <= 0) {
            return null;
        }
        if (goesBack(percent)) {
            return "%s %% (%s) were stated on %s already; going back to %s %% needs a credit note."
                    .formatted(
                            plain(last.percent()),
                            Money.sum(earlier.stream().map(Stated::worth).toList(), contractValue.currency()),
                            last.on(),
                            plain(percent));
        }
        return percent.compareTo(last.percent()) == 0
                ? "%s %% were stated on %s already; there is nothing new to bill.".formatted(plain(percent), last.on())
                : null;
    }

    /** Whether it is less than what was stated before: then what is open again of that is not asked for any more. */
    boolean goesBack(BigDecimal percent) {
        return !earlier.isEmpty()
                && (percent.compareTo(earlier.get(earlier.size() - 1).percent()) < 0
                        || worthOf(percent).isNegative());
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
