package io.milepost.web.invoices;

import io.milepost.invoice.InvoiceLine;
import io.milepost.web.Numbers;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A line the drafter added without an item behind it. */
record DraftFreeLine(
        String id,
        String description,
        String quantity,
        String unit,
        @Nullable String unitPrice,
        String net,
        String vatPercent,
        @Nullable String reason,
        String supply) {
    static DraftFreeLine of(InvoiceLine line, Currency currency) {
        return new DraftFreeLine(
                line.key(),
                line.description(),
                Numbers.plain(line.quantity()),
                Units.shown(line.unit()),
                Numbers.price(line.unitPrice(), currency),
                Numbers.amount(line.net(), currency),
                Numbers.plain(line.vatPercent()),
                line.reason(),
                line.supply().name());
    }
}
