package io.milepost.billing;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of an agreed value is billed once a draft is issued. */
record ValueStanding(Money agreed, Money before, Money here) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String ofFixedPrice() {
        return "Fixed price of %s: %s.".formatted(agreed, billed());
    }

    String ofMilestones() {
        return "Milestones of %s: %s.".formatted(agreed, billed());
    }

    String ofProgress() {
        return "%s %% of %s are billed with this draft%s; %s."
                .formatted(
                        percent(before.plus(here)),
                        agreed,
                        before.isZero() ? "" : ", %s %% of them before".formatted(percent(before)),
                        rest());
    }

    private String billed() {
        return "%s billed with this draft%s, %s"
                .formatted(before.plus(here), before.isZero() ? "" : ", %s of it before".formatted(before), rest());
    }

    private String rest() {
        Money left = agreed.minus(before).minus(here);
        return left.isZero()
                ? "nothing is left"
                : left.isNegative() ? "%s more than agreed".formatted(left.abs()) : "%s still to come".formatted(left);
    }

    private String percent(Money part) {
        return agreed.isZero()
                ? "0"
                : part.amount()
                        .multiply(HUNDRED)
                        .divide(agreed.amount(), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
