package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.FrozenInvoice.Totals;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * VAT per category and rate, once, never per line (EN 16931 BR-CO-17): base = Σ line nets − Σ allowances of that rate, VAT =
 * round(base × rate), gross = Σ bases + Σ VAT. {@code notes} are the legal notes by category, if they are wanted.
 */
public record TaxTable(List<TaxSubtotal> subtotals, Totals totals) {
    private static final int PERCENT_DECIMALS = 2;

    private record Rate(String category, BigDecimal percent) {
        static Rate of(String category, BigDecimal percent) {
            return new Rate(category, percent.setScale(PERCENT_DECIMALS));
        }
    }

    private static final Comparator<Rate> HIGHEST_FIRST =
            Comparator.comparing(Rate::percent).reversed().thenComparing(Rate::category);

    static TaxTable of(
            Collection<InvoiceLine> lines,
            Collection<Allowance> allowances,
            Currency currency,
            @Nullable Map<String, String> notes) {
        Map<Rate, Money> bases = new TreeMap<>(HIGHEST_FIRST);
        for (InvoiceLine line : lines) {
            bases.merge(
                    Rate.of(line.vatCategory(), line.vatPercent()), Money.rounded(line.net(), currency), Money::plus);
        }
        for (Allowance allowance : allowances) {
            bases.merge(
                    Rate.of(allowance.category(), allowance.percent()),
                    Money.rounded(allowance.amount().negate(), currency),
                    Money::plus);
        }
        Money net = Money.sum(bases.values(), currency);
        Money vat = Money.zero(currency);
        List<TaxSubtotal> subtotals = new ArrayList<>();
        for (var entry : bases.entrySet()) {
            Rate rate = entry.getKey();
            Money tax = entry.getValue().percent(rate.percent());
            vat = vat.plus(tax);
            subtotals.add(new TaxSubtotal(
                    rate.category(),
                    rate.percent(),
                    entry.getValue().amount(),
                    tax.amount(),
                    notes == null ? null : notes.get(rate.category())));
        }
        return new TaxTable(
                List.copyOf(subtotals),
                new Totals(net.amount(), vat.amount(), net.plus(vat).amount()));
    }
}
