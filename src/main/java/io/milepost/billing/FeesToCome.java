package io.milepost.billing;

import io.milepost.money.Money;
import io.milepost.project.TermCharge;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fees of retainers that no invoice and no draft has yet, each in the project's currency with the day it is due. */
public record FeesToCome(Currency currency, List<Fee> fees) {
    /** From that day on it may be billed. */
    record Fee(LocalDate due, Money amount) {}

    static List<Fee> of(Retainer retainer, List<TermCharge> onInvoices, Currency currency, LocalDate upTo) {
        List<TermCharge> taken = onInvoices.stream()
                .filter(charge -> charge.term().equals(retainer.code()))
                .toList();
        // where VAT rates change a fee is split, which makes it neither more nor less
        var fees = new RetainerFees(retainer, TaxPeriods.NONE, currency, new ChargeWords("en"), taken);
        return RetainerCalendar.of(retainer).dueBy(upTo, retainer.inAdvance()).stream()
                .flatMap(period -> fees.of(period).stream())
                .map(fee -> new Fee(fee.chargedOn(), Money.rounded(fee.amount(), currency)))
                .toList();
    }

    /** Those due after the first day, be it none, up to and with the other one. */
    public Money between(@Nullable LocalDate after, LocalDate upTo) {
        return Money.sum(
                fees.stream()
                        .filter(fee -> !fee.due().isAfter(upTo))
                        .filter(fee -> after == null || fee.due().isAfter(after))
                        .map(Fee::amount)
                        .toList(),
                currency);
    }
}
