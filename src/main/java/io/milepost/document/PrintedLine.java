package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the line table; {@code carried} is the sum of the lines up to it, for where the table breaks. */
record PrintedLine(
        int position,
        String description,
        @Nullable String when,
        String quantity,
        String unitPrice,
        String vatRate,
        String net,
        String carried) {

    static List<PrintedLine> of(FrozenInvoice invoice, Wording words) {
        var printed = new ArrayList<PrintedLine>(invoice.lines().size());
        var sum = BigDecimal.ZERO;
        for (var line : invoice.lines()) {
            sum = sum.add(line.net());
            printed.add(of(line, sum, invoice, words));
        }
        return printed;
    }

    private static PrintedLine of(FrozenInvoice.Line line, BigDecimal sum, FrozenInvoice invoice, Wording words) {
        var decimals = Currency.getInstance(invoice.currency()).getDefaultFractionDigits();
        return new PrintedLine(
                line.position(),
                line.description(),
                when(line, invoice, words),
                words.quantity(line.quantity(), line.unit()),
                words.unitPrice(line.unitPrice(), decimals),
                line.vatCategory().equals("O") ? "–" : words.percent(line.vatPercent()),
                words.figure(line.net()),
                words.figure(sum));
    }

    /** Said only where it says more than the invoice's own service period. */
    private static @Nullable String when(FrozenInvoice.Line line, FrozenInvoice invoice, Wording words) {
        var from = line.from();
        var to = line.to();
        if (from == null || to == null || (from.equals(invoice.serviceFrom()) && to.equals(invoice.serviceTo()))) {
            return null;
        }
        return words.period(from, to);
    }
}
