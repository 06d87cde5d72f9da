package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what on a credit note belongs to which rate and allowance of its invoice. */
final class CreditedRates {
    private CreditedRates() {}

    /** What credit notes took from a rate so far. */
    record Past(BigDecimal base, BigDecimal vat) {}

    static boolean same(TaxSubtotal rate, String category, BigDecimal percent) {
        return rate.category().equals(category) && rate.percent().compareTo(percent) == 0;
    }

    static boolean same(Allowance one, Allowance other) {
        return one.category().equals(other.category())
                && one.percent().compareTo(other.percent()) == 0
                && one.reason().equals(other.reason());
    }

    static Past past(TaxSubtotal rate, Collection<Credited> credits) {
        List<TaxSubtotal> taxes = credits.stream()
                .flatMap(credit -> credit.taxes().stream())
                .filter(tax -> same(rate, tax.category(), tax.percent()))
                .toList();
        return new Past(
                taxes.stream().map(TaxSubtotal::base).reduce(BigDecimal.ZERO, BigDecimal::add),
                taxes.stream().map(TaxSubtotal::vat).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Two discounts with the same words on the same rate are one. */
    static Collection<Allowance> merged(List<Allowance> allowances) {
        Map<List<Object>, Allowance> merged = new LinkedHashMap<>();
        for (Allowance allowance : allowances) {
            merged.merge(
                    List.of(allowance.category(), allowance.percent().stripTrailingZeros(), allowance.reason()),
                    allowance,
                    (one, other) -> new Allowance(
                            one.category(), one.percent(), one.amount().add(other.amount()), one.reason()));
        }
        return merged.values();
    }
}
