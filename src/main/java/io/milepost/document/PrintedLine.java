package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the line table. */
record PrintedLine(
        int position,
        String description,
        @Nullable String when,
        String quantity,
        String unitPrice,
        String vatRate,
        String net) {

    /** A row longer than this may break over two pages instead of moving to the next one as a whole. */
    private static final int LONG_DESCRIPTION = 300;

    static PrintedLine of(FrozenInvoice.Line line, FrozenInvoice invoice, Wording words) {
        var decimals = Currency.getInstance(invoice.currency()).getDefaultFractionDigits();
        return new PrintedLine(
                line.position(),
                line.description(),
                when(line, invoice, words),
                words.quantity(line.quantity(), line.unit()),
                words.unitPrice(line.unitPrice(), decimals),
                line.vatCategory().equals("O") ? "–" : words.percent(line.vatPercent()),
                words.figure(line.net()));
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

    /** Where the rows begin that stay on one page with the totals, so that these never stand alone. */
    static int tailStart(List<PrintedLine> lines) {
        var start = lines.size();
        while (start > 0 && lines.size() - start < 2 && lines.get(start - 1).isShort()) {
            start--;
        }
        return start;
    }

    boolean isShort() {
        return description.length() <= LONG_DESCRIPTION;
    }
}
