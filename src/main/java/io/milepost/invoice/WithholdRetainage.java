package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.LargestRemainder;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a percentage back until acceptance. Taxed at release: lines of negative quantity now, one per category and rate.
 * Otherwise the invoice stays whole, and a part of what is to be paid falls due later.
 */
record WithholdRetainage(String term, BigDecimal percent, DeductionWords words) {
    /** Together round(net × percent), spread over the rates by what each has of the net; what was released is not kept again. */
    List<InvoiceLine> lines(List<InvoiceLine> work, List<Allowance> allowances, Currency currency) {
        List<InvoiceLine> due =
                work.stream().filter(line -> line.kind() != LineKind.RETENTION).toList();
        TaxTable taxes = TaxTable.of(due, allowances, currency, Map.of());
        Money whole = Money.rounded(taxes.totals().net(), currency).percent(percent);
        if (whole.isNegative() || whole.isZero()) {
            return List.of();
        }
        List<TaxSubtotal> rates = taxes.subtotals().stream()
                .filter(rate -> rate.base().signum() > 0)
                .toList();
        List<Money> parts = LargestRemainder.split(
                whole, rates.stream().map(TaxSubtotal::base).toList());
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            if (!parts.get(i).isZero()) {
                TaxSubtotal rate = rates.get(i);
                lines.add(words.retained(term, percent, parts.get(i), rate.category(), rate.percent()));
            }
        }
        return lines;
    }

    /** The part of the gross that falls due later, and never more than is left to pay; null when that is nothing. */
    @Nullable
    Withheld part(Money gross, Money prepaid) {
        Money wanted = gross.percent(percent);
        Money payable = gross.minus(prepaid);
        Money part = wanted.compareTo(payable) <= 0 ? wanted : payable;
        return part.isNegative() || part.isZero()
                ? null
                : new Withheld(term, percent, part.amount(), words.onAcceptance());
    }
}
