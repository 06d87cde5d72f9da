package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.project.ChargeTerm;
import io.milepost.project.ItemKey;
import io.milepost.project.TermCharge;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Progress that goes back after a credit note: what the note opened again is not billed, the latest statement first. */
@Component
class TakeBackProgress {
    private final Portions portions;
    private final ChargeTerm chargeTerm;

    TakeBackProgress(Portions portions, ChargeTerm chargeTerm) {
        this.portions = portions;
        this.chargeTerm = chargeTerm;
    }

    Money reopened(List<TermCharge> stated, Currency currency) {
        return Money.rounded(stated.stream().map(this::reopened).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    void take(List<TermCharge> stated, Money amount) {
        BigDecimal left = amount.amount();
        for (int i = stated.size() - 1; i >= 0 && left.signum() > 0; i--) {
            TermCharge charge = stated.get(i);
            BigDecimal taken = reopened(charge).min(left);
            if (taken.signum() > 0) {
                chargeTerm.lower(charge, charge.size().subtract(taken));
                left = left.subtract(taken);
            }
        }
    }

    private BigDecimal reopened(TermCharge charge) {
        ItemKey key = charge.key();
        return portions.reopenedAmong(List.of(key.value())).stream()
                .map(Portion::size)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
