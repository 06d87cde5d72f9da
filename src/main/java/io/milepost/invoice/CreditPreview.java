package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.FrozenInvoice.Totals;
import java.util.List;

/** A credit note as it would be: its lines, the discounts and the VAT that go with them, its totals, and what to look at twice. */
public record CreditPreview(
        List<InvoiceLine> lines,
        List<Allowance> allowances,
        List<TaxSubtotal> taxes,
        Totals totals,
        List<String> warnings) {}
