package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.Allowance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A discount above the totals; its VAT rate is said only where there is more than one. */
record PrintedAllowance(String label, String amount) {

    static List<PrintedAllowance> of(FrozenInvoice invoice, Wording words) {
        var key = invoice.taxes().size() > 1 ? "allowanceOf" : "allowance";
        return invoice.allowances().stream()
                .map(allowance -> new PrintedAllowance(
                        words.sentence(
                                key,
                                Map.of("reason", allowance.reason(), "percent", words.percent(allowance.percent()))),
                        words.amount(allowance.amount().negate(), invoice.currency())))
                .toList();
    }

    /** What the lines come to before the discount. */
    static String before(FrozenInvoice invoice, Wording words) {
        BigDecimal lines = invoice.allowances().stream()
                .map(Allowance::amount)
                .reduce(invoice.totals().net(), BigDecimal::add);
        return words.amount(lines, invoice.currency());
    }
}
