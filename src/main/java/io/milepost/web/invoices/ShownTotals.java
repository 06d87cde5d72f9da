package io.milepost.web.invoices;

import io.milepost.invoice.FrozenInvoice.Totals;
import io.milepost.web.Numbers;
import java.util.Currency;

/** What it comes to. */
record ShownTotals(String net, String vat, String gross) {
    static ShownTotals of(Totals totals, Currency currency) {
        return new ShownTotals(
                Numbers.amount(totals.net(), currency),
                Numbers.amount(totals.vat(), currency),
                Numbers.amount(totals.gross(), currency));
    }
}
