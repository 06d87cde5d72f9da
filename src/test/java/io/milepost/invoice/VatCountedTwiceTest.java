package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** VAT against a second way of counting it: whole numbers of the smallest unit only, rounded by hand. */
class VatCountedTwiceTest {
    private static final List<String> CATEGORIES = List.of("S", "S", "Z", "E", "AE");
    private static final List<Integer> HUNDREDTHS_OF_A_PERCENT = List.of(1900, 550, 0, 0, 0);
    private static final List<String> CURRENCIES = List.of("JPY", "EUR", "KWD");

    @Property(tries = 500)
    void vatByCategoryAndRateIsExact(
            @ForAll @Size(max = 40) List<@IntRange(min = -5_000_000, max = 5_000_000) Integer> nets,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 4) Integer> rates,
            @ForAll @IntRange(max = 2) int which) {
        Currency currency = Currency.getInstance(CURRENCIES.get(which));
        List<InvoiceLine> lines = new ArrayList<>();
        Map<String, BigInteger> bases = new HashMap<>();
        for (int i = 0; i < nets.size(); i++) {
            int rate = rates.get(i % rates.size());
            lines.add(line(i, rate, BigDecimal.valueOf(nets.get(i), currency.getDefaultFractionDigits())));
            bases.merge(name(rate), BigInteger.valueOf(nets.get(i)), BigInteger::add);
        }
        TaxTable table = TaxTable.of(lines, List.of(), currency, Map.of());

        BigInteger vat = BigInteger.ZERO;
        for (TaxSubtotal tax : table.subtotals()) {
            BigInteger base = bases.remove(
                    tax.category() + tax.percent().movePointRight(2).intValueExact());
            BigInteger due =
                    rounded(base.multiply(tax.percent().movePointRight(2).toBigIntegerExact()));
            assertThat(tax.base().unscaledValue()).isEqualTo(base);
            assertThat(tax.vat().unscaledValue()).isEqualTo(due);
            vat = vat.add(due);
        }
        assertThat(bases).isEmpty();
        assertThat(table.totals().vat().unscaledValue()).isEqualTo(vat);
        assertThat(table.totals().gross().unscaledValue())
                .isEqualTo(table.totals().net().unscaledValue().add(vat));
    }

    /** Ten-thousandths to whole units, halves away from zero. */
    private static BigInteger rounded(BigInteger tenThousandths) {
        BigInteger half = BigInteger.valueOf(5000L * tenThousandths.signum());
        return tenThousandths.add(half).divide(BigInteger.valueOf(10_000));
    }

    private static String name(int rate) {
        return CATEGORIES.get(rate) + HUNDREDTHS_OF_A_PERCENT.get(rate);
    }

    private static InvoiceLine line(int number, int rate, BigDecimal net) {
        return new InvoiceLine(
                "free:" + number,
                LineKind.FREE,
                "Work",
                true,
                BigDecimal.ONE,
                "C62",
                net,
                net,
                net,
                CATEGORIES.get(rate),
                BigDecimal.valueOf(HUNDREDTHS_OF_A_PERCENT.get(rate), 2),
                null,
                null,
                "why");
    }
}
