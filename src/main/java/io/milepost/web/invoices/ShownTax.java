package io.milepost.web.invoices;

import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.web.Numbers;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VAT of one category and rate. */
record ShownTax(
        String category,
        String percent,
        String base,
        String vat,
        @Nullable String note) {
    static List<ShownTax> of(List<TaxSubtotal> taxes, Currency currency) {
        return taxes.stream()
                .map(tax -> new ShownTax(
                        tax.category(),
                        Numbers.plain(tax.percent()),
                        Numbers.amount(tax.base(), currency),
                        Numbers.amount(tax.vat(), currency),
                        tax.note()))
                .toList();
    }
}
