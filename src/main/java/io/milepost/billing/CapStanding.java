package io.milepost.billing;

import io.milepost.billing.Cap.Measure;
import io.milepost.money.Money;
import io.milepost.money.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** How much of a cap is used once a draft is issued, and which hours it keeps from being billed. */
record CapStanding(Cap cap, Currency currency, Standings.Before before, List<Choice> mine, BigDecimal netHere) {
    String sentence() {
        BigDecimal used = cap.measure() == Measure.MONEY
                ? before.net().add(netHere)
                : before.minutes()
                        .add(minutes(mine.stream().filter(Choice::bills).toList()));
        BigDecimal left = cap.limit().subtract(used);
        String rest = left.signum() < 0
                ? show(left.negate()) + " over it"
                : left.signum() == 0 ? "nothing is left" : show(left) + " left";
        return "Cap of %s: %s used with this draft, %s%s.".formatted(show(cap.limit()), show(used), rest, unbilled());
    }

    private String unbilled() {
        List<Choice> held = mine.stream()
                .filter(choice ->
                        choice.decision() == Decision.HOLD && choice.item().overCap())
                .toList();
        if (held.isEmpty()) {
            return "";
        }
        Money worth = Money.sum(
                held.stream().map(choice -> choice.item().worth(currency)).toList(), currency);
        return "; %s h (%s) go over it and stay unbilled".formatted(Quantity.clock(minutes(held)), worth);
    }

    private static BigDecimal minutes(List<Choice> some) {
        return some.stream().map(Choice::size).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String show(BigDecimal amount) {
        return cap.measure() == Measure.MONEY
                ? Money.rounded(amount, currency).toString()
                : Quantity.clock(amount) + " h";
    }
}
