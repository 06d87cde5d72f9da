package io.milepost.web.invoices;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.web.Numbers;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** A discount as far as it falls on one VAT rate. */
record ShownAllowance(String category, String vatPercent, String amount, String reason) {
    static List<ShownAllowance> of(Collection<Allowance> allowances, Currency currency) {
        return allowances.stream()
                .map(part -> new ShownAllowance(
                        part.category(),
                        Numbers.plain(part.percent()),
                        Numbers.amount(part.amount(), currency),
                        part.reason()))
                .toList();
    }
}
