package io.milepost.web.invoices;

import io.milepost.invoice.Deductions;
import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lowers a draft besides its own work, what is left of each deposit after it, and what is to be paid when. */
record ShownDeductions(
        List<UsedDeposit> deposits,
        String prepaid,
        @Nullable ShownWithheld withheld,
        String payable) {
    /** {@code form} is "line" for a taxed deposit, "prepaid" for one that only lowers the amount to pay. */
    record UsedDeposit(String invoice, String form, String amount, String left) {}

    record ShownWithheld(String term, String percent, String amount, String condition) {
        static ShownWithheld of(Withheld withheld, Currency currency) {
            return new ShownWithheld(
                    withheld.term(),
                    Numbers.plain(withheld.percent()),
                    Numbers.amount(withheld.amount(), currency),
                    withheld.condition());
        }
    }

    static ShownDeductions of(Deductions deductions, BigDecimal gross) {
        Currency currency = deductions.prepaid().currency();
        Withheld withheld = deductions.withheld();
        Money payable = Money.rounded(gross, currency).minus(deductions.prepaid());
        return new ShownDeductions(
                deductions.deposits().stream()
                        .map(use -> new UsedDeposit(
                                use.deposit().number(),
                                use.deposit().taxed() ? "line" : "prepaid",
                                Numbers.amount(use.amount()),
                                Numbers.amount(use.leftAfter())))
                        .toList(),
                Numbers.amount(deductions.prepaid()),
                withheld == null ? null : ShownWithheld.of(withheld, currency),
                Numbers.amount(withheld == null ? payable : payable.minus(Money.rounded(withheld.amount(), currency))));
    }
}
