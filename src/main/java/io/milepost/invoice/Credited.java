package io.milepost.invoice;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one credit note takes from its invoice: nets by the invoice's line positions, the allowances and the VAT that go
 * with them. Amounts have the sign of the invoice's own, as a document of type 381 shows them.
 */
record Credited(Map<Integer, BigDecimal> nets, List<Allowance> allowances, List<TaxSubtotal> taxes) {
    Credited {
        nets = new TreeMap<>(nets);
    }

    FrozenInvoice.Totals totals(Currency currency) {
        BigDecimal zero = BigDecimal.ZERO.setScale(currency.getDefaultFractionDigits());
        BigDecimal net = taxes.stream().map(TaxSubtotal::base).reduce(zero, BigDecimal::add);
        BigDecimal vat = taxes.stream().map(TaxSubtotal::vat).reduce(zero, BigDecimal::add);
        return new FrozenInvoice.Totals(net, vat, net.add(vat));
    }
}
