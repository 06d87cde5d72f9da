package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An issued invoice of which only the figures matter. */
final class AnIssuedInvoice {
    private AnIssuedInvoice() {}

    static FrozenInvoice of(List<Line> lines, List<Allowance> allowances, TaxTable taxes) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new FrozenInvoice(
                InvoiceId.fresh(),
                InvoiceKind.INVOICE,
                "HARBOUR/M2",
                "INV-2026-00001",
                day,
                day.plusDays(30),
                null,
                day,
                day,
                "EUR",
                "en",
                new Seller("S", "", "", "", "DE", "", "", "", "", "", "", "", "", "", null),
                new Buyer("HAFENBAU", "Hafenbau", "", "", "", "DE", null, "a@b.example", null),
                "HARBOUR",
                "Harbour Bridge",
                null,
                null,
                "Concept",
                null,
                30,
                lines,
                allowances,
                taxes.subtotals(),
                taxes.totals(),
                null,
                null,
                new BigDecimal("0.00"),
                null,
                null,
                List.of());
    }
}
