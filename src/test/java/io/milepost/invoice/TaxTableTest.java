package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TaxTableTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void anAllowanceLowersTheBaseOfItsOwnRate() {
        var discount = new FrozenInvoice.Allowance("S", new BigDecimal("19"), new BigDecimal("100.00"), "Loyalty");
        TaxTable taxes = TaxTable.of(
                Stream.concat(AnInvoiceLine.all("19", "1000.00").stream(), AnInvoiceLine.all("7", "50.00").stream())
                        .toList(),
                List.of(discount),
                EUR,
                Map.of());

        assertThat(taxes.subtotals())
                .extracting(FrozenInvoice.TaxSubtotal::base)
                .containsExactly(new BigDecimal("900.00"), new BigDecimal("50.00"));
        assertThat(taxes.totals().net()).isEqualTo("950.00");
        assertThat(taxes.totals().vat()).isEqualTo("174.50");
    }

    @Test
    void withoutLinesItComesToNothing() {
        assertThat(taxes(List.of()).totals())
                .isEqualTo(new FrozenInvoice.Totals(
                        new BigDecimal("0.00"), new BigDecimal("0.00"), new BigDecimal("0.00")));
    }

    @Property
    void linesPlusTaxesAreTheTotalsAndNoRateIsMoreThanHalfACentOff(
            @ForAll @Size(max = 50) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> cents,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 30) Integer> rates) {
        List<InvoiceLine> lines = new java.util.ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            String rate = rates.get(i % rates.size()).toString();
            lines.add(AnInvoiceLine.of(rate, BigDecimal.valueOf(cents.get(i), 2)));
        }
        TaxTable taxes = taxes(lines);

        BigDecimal net = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat =
                taxes.subtotals().stream().map(FrozenInvoice.TaxSubtotal::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(taxes.totals().net()).isEqualByComparingTo(net);
        assertThat(taxes.totals().vat()).isEqualByComparingTo(vat);
        assertThat(taxes.totals().gross()).isEqualByComparingTo(net.add(vat));
        assertThat(taxes.subtotals()).allSatisfy(tax -> {
            BigDecimal exact = tax.base().multiply(tax.percent()).movePointLeft(2);
            assertThat(tax.vat().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        });
    }

    private static TaxTable taxes(List<InvoiceLine> lines) {
        return TaxTable.of(lines, List.of(), EUR, Map.of());
    }
}
