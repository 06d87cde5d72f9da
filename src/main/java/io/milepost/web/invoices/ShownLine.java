package io.milepost.web.invoices;

import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.ReadCredits.Left;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** A line as the client reads it; on an issued invoice with what no credit note names of it yet. */
record ShownLine(
        int position,
        String description,
        String quantity,
        String unit,
        @Nullable String unitPrice,
        String net,
        String vatCategory,
        String vatPercent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String key,
        @Nullable String creditable,
        @Nullable String creditableQuantity) {
    static ShownLine of(Line line, String key, @Nullable Left left, Currency currency) {
        return new ShownLine(
                line.position(),
                line.description(),
                Numbers.plain(line.quantity()),
                Units.shown(line.unit()),
                Numbers.price(line.unitPrice(), currency),
                Numbers.amount(line.net(), currency),
                line.vatCategory(),
                Numbers.plain(line.vatPercent()),
                line.from(),
                line.to(),
                key,
                left == null ? null : Numbers.amount(left.net(), currency),
                left == null ? null : Numbers.plain(left.quantity()));
    }
}
