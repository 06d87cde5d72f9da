package io.milepost.billing;

import io.milepost.billing.Progress.Stated;
import io.milepost.money.Money;
import io.milepost.project.ChargeTerm;
import io.milepost.project.TermCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets go of earlier statements of progress where a lower one takes the place of what nobody billed of them. */
@Component
class TakeBackProgress {
    private final Portions portions;
    private final Allocations allocations;
    private final DraftsInApproval inApproval;
    private final ChargeTerm chargeTerm;

    TakeBackProgress(Portions portions, Allocations allocations, DraftsInApproval inApproval, ChargeTerm chargeTerm) {
        this.portions = portions;
        this.allocations = allocations;
        this.inApproval = inApproval;
        this.chargeTerm = chargeTerm;
    }

    List<Stated> stated(List<TermCharge> charges, Currency currency) {
        return charges.stream()
                .map(charge -> new Stated(
                        charge.date(),
                        charge.percent(),
                        Money.rounded(charge.size(), currency),
                        Money.rounded(open(charge), currency)))
                .toList();
    }

    /** The charges are those the progress was stated with, in their order; that of the day itself is only changed. */
    void give(List<TermCharge> charges, Progress progress, LocalDate on, BigDecimal percent) {
        List<Money> left = progress.left(on, percent);
        for (int i = 0; i < charges.size(); i++) {
            TermCharge charge = charges.get(i);
            Stated stated = progress.earlier().get(i);
            if (stated.on().equals(on)) {
                continue;
            }
            if (progress.replaces(stated, on, percent)) {
                chargeTerm.withdraw(charge.key());
            } else if (!left.get(i).equals(stated.worth())) {
                chargeTerm.lower(charge, left.get(i).amount());
            }
        }
    }

    /** What neither an invoice nor a draft in approval has. */
    private BigDecimal open(TermCharge charge) {
        List<Portion> open = portions.findByItemKeyIn(List.of(charge.key().value())).stream()
                .filter(portion -> !portion.settled())
                .toList();
        List<String> holders = allocations.liveOn(open.stream().map(Portion::id).toList()).stream()
                .map(Allocation::invoice)
                .toList();
        return inApproval.among(holders).isEmpty()
                ? open.stream()
                        .map(Portion::size)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .min(charge.size())
                : BigDecimal.ZERO;
    }
}
