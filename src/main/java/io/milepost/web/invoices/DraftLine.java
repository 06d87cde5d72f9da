package io.milepost.web.invoices;

import io.milepost.invoice.InvoiceLine;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line that follows from the items of its group; its text may be edited, nothing else. */
record DraftLine(
        String group,
        String kind,
        String description,
        String quantity,
        String unit,
        @Nullable String unitPrice,
        String net,
        String recordedNet,
        String vatCategory,
        String vatPercent,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static DraftLine of(InvoiceLine line, Currency currency) {
        return new DraftLine(
                line.key(),
                line.kind().name().toLowerCase(Locale.ROOT),
                line.description(),
                Numbers.plain(line.quantity()),
                Units.shown(line.unit()),
                Numbers.price(line.unitPrice(), currency),
                Numbers.amount(line.net(), currency),
                Numbers.amount(line.recordedNet(), currency),
                line.vatCategory(),
                Numbers.plain(line.vatPercent()),
                line.from(),
                line.to());
    }
}
