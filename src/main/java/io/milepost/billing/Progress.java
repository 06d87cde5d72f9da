package io.milepost.billing;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was stated about the progress of a contract so far. Each statement bills what the earlier ones left of its worth; a
 * lower one takes the place of what nobody billed yet, so that a slip of the pen can be put right without a credit note.
 */
record Progress(Money contractValue, List<Stated> earlier) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** On a day so many percent were done, this much of that was new, and so much of it is neither billed nor in approval. */
    record Stated(LocalDate on, BigDecimal percent, Money worth, Money open) {
        Money fixed() {
            return worth.minus(open);
        }

        boolean isOpen() {
            return fixed().isZero();
        }
    }

    /** What the earlier statements are worth beside this one, in their order. */
    List<Money> left(LocalDate on, BigDecimal percent) {
        List<Money> left = new ArrayList<>();
        for (Stated stated : earlier) {
            left.add(givesWay(stated, on, percent) ? stated.fixed() : stated.worth());
        }
        Money excess = sum(left).minus(contractValue.percent(percent));
        for (int i = left.size() - 1; i >= 0 && excess.amount().signum() > 0; i--) {
            Money open = left.get(i).minus(earlier.get(i).fixed());
            Money off = open.compareTo(excess) < 0 ? open : excess;
            left.set(i, left.get(i).minus(off));
            excess = excess.minus(off);
        }
        return left;
    }

    /** Whether nothing is left of an earlier statement once this one is made. */
    boolean replaces(Stated stated, LocalDate on, BigDecimal percent) {
        return stated.isOpen() && givesWay(stated, on, percent);
    }

    private static boolean givesWay(Stated stated, LocalDate on, BigDecimal percent) {
        return stated.on().equals(on) || stated.percent().compareTo(percent) > 0;
    }

    /** So that all statements together are worth round(contract value × latest percent), to the cent. */
    Money worthOf(LocalDate on, BigDecimal percent) {
        return contractValue.percent(percent).minus(sum(left(on, percent)));
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
        if (worthOf(on, percent).isNegative()) {
            return "%s are billed or in approval already, more than %s %% come to; going back needs a credit note, or the draft sent back."
                    .formatted(sum(left(on, percent)), plain(percent));
        }
        if (on.equals(last.on())) {
            return last.isOpen()
                    ? null
                    : "Progress stated for %s is billed or in approval already; state the new percentage for a later day."
                            .formatted(on);
        }
        return percent.compareTo(last.percent()) == 0
                ? "%s %% were stated on %s already; there is nothing new to bill.".formatted(plain(percent), last.on())
                : null;
    }

    private Money sum(List<Money> amounts) {
        return Money.sum(amounts, contractValue.currency());
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
