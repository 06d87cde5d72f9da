package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WithholdRetainageTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void fivePercentOfTheGrossFallDueOnAcceptance() {
        Withheld part = fivePercent().part(Money.of("11900.00", "EUR"), Money.zero(EUR));

        assertThat(part.amount()).isEqualTo("595.00");
        assertThat(part.condition()).isEqualTo("on acceptance");
    }

    @Test
    void neverMoreIsWithheldThanIsLeftToPay() {
        Withheld part = fivePercent().part(Money.of("1000.00", "EUR"), Money.of("980.00", "EUR"));

        assertThat(part.amount()).isEqualTo("20.00");
        assertThat(fivePercent().part(Money.of("1000.00", "EUR"), Money.of("1000.00", "EUR")))
                .isNull();
    }

    @Test
    void taxedAtReleaseEachRateHasALineOfItsOwn() {
        List<InvoiceLine> lines = fivePercent()
                .lines(
                        List.of(DeductDepositsTest.work("1000.00", "19"), DeductDepositsTest.work("500.00", "7")),
                        List.of(),
                        EUR);

        assertThat(lines)
                .extracting(InvoiceLine::net)
                .containsExactly(new BigDecimal("-50.00"), new BigDecimal("-25.00"));
        assertThat(lines)
                .extracting(InvoiceLine::vatPercent)
                .containsExactly(new BigDecimal("19.00"), new BigDecimal("7.00"));
    }

    @Property
    void theLinesAreWorthThePercentageOfTheNetToTheCent(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 900_000) Integer> cents,
            @ForAll @IntRange(min = 1, max = 2000) int hundredths) {
        String[] rates = {"19", "7", "0"};
        List<InvoiceLine> work = new ArrayList<>();
        for (int i = 0; i < cents.size(); i++) {
            work.add(DeductDepositsTest.work(BigDecimal.valueOf(cents.get(i), 2).toPlainString(), rates[i % 3]));
        }
        BigDecimal percent = BigDecimal.valueOf(hundredths, 2);
        var lines = new WithholdRetainage("KEEP", percent, new DeductionWords("de")).lines(work, List.of(), EUR);

        Money net = Money.rounded(
                TaxTable.of(work, List.of(), EUR, java.util.Map.of()).totals().net(), EUR);
        BigDecimal kept = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(kept.negate()).isEqualByComparingTo(net.percent(percent).amount());
        assertThat(lines).extracting(InvoiceLine::key).doesNotHaveDuplicates();
    }

    private static WithholdRetainage fivePercent() {
        return new WithholdRetainage("KEEP", new BigDecimal("5"), new DeductionWords("en"));
    }
}
