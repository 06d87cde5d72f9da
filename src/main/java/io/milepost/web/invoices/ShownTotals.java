package io.milepost.web.invoices;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Totals;
import io.milepost.web.Numbers;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;

/** What it comes to; {@code lines} is before allowances, {@code net} after. */
record ShownTotals(String lines, String net, String vat, String gross) {
    static ShownTotals of(Totals totals, Collection<Allowance> allowances, Currency currency) {
        BigDecimal lines = allowances.stream().map(Allowance::amount).reduce(totals.net(), BigDecimal::add);
        return new ShownTotals(
                Numbers.amount(lines, currency),
                Numbers.amount(totals.net(), currency),
                Numbers.amount(totals.vat(), currency),
                Numbers.amount(totals.gross(), currency));
    }
}
