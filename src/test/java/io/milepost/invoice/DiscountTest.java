package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.FrozenInvoice.Allowance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiscountTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void aDiscountOverTwoRatesIsSplitByNet() {
        var allowances = amount("100.00").over(List.of(line("19", "200.00"), line("7", "100.00")), EUR);

        assertThat(allowances).extracting(Allowance::amount).containsExactly(money("66.67"), money("33.33"));
        assertThat(allowances).extracting(Allowance::reason).containsOnly("Loyalty");
    }

    @Test
    void linesOfOneRateHaveOneAllowance() {
        assertThat(percent("10").over(List.of(line("19", "10.03"), line("19.00", "20.00")), EUR))
                .singleElement()
                .satisfies(allowance -> assertThat(allowance.amount()).isEqualTo("3.00"));
    }

    @Test
    void aDeductionOfOneRateTakesNoPartOfTheDiscount() {
        assertThat(percent("10").over(List.of(line("19", "100.00"), line("7", "-20.00")), EUR))
                .extracting(Allowance::amount)
                .containsExactly(money("8.00"));
    }

    @Test
    void noDiscountIsMoreThanTheNet() {
        var lines = List.of(line("19", "100.00"));

        assertThat(amount("100.01").exceeds(lines, EUR)).isTrue();
        assertThat(amount("100.00").exceeds(lines, EUR)).isFalse();
        assertThat(amount("100.01").over(lines, EUR))
                .extracting(Allowance::amount)
                .containsExactly(money("100.00"));
    }

    @Test
    void aDiscountSaysWhatIsWrongWithIt() {
        assertThat(new Discount(money("5"), money("5"), "Both").problems(EUR)).hasSize(1);
        assertThat(percent("100.01").problems(EUR)).hasSize(1);
        assertThat(percent("0").problems(EUR)).hasSize(1);
        assertThat(percent("2.555").problems(EUR)).hasSize(1);
        assertThat(amount("5.001").problems(EUR)).hasSize(1);
        assertThat(amount("-5").problems(EUR)).hasSize(1);
        assertThat(new Discount(null, money("5.00"), " ").problems(EUR))
                .containsExactly("A discount needs a reason: the client reads it on the invoice.");
        assertThat(Discount.NONE.problems(EUR)).isEmpty();
    }

    @Property
    void allowancesAddUpToTheDiscountToTheCent(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 1_000_000) Integer> cents,
            @ForAll @IntRange(min = 1, max = 10_000) int hundredths) {
        List<InvoiceLine> lines = new ArrayList<>();
        for (int net : cents) {
            lines.add(line(
                    String.valueOf(lines.size()), BigDecimal.valueOf(net, 2).toPlainString()));
        }
        BigDecimal net = lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = net.multiply(BigDecimal.valueOf(hundredths, 4)).setScale(2, java.math.RoundingMode.HALF_UP);

        var allowances =
                percent(BigDecimal.valueOf(hundredths, 2).toPlainString()).over(lines, EUR);

        assertThat(allowances.stream().map(Allowance::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(whole);
        assertThat(TaxTable.of(lines, allowances, EUR, Map.of()).totals().net())
                .isEqualByComparingTo(net.subtract(whole));
    }

    private static Discount percent(String percent) {
        return new Discount(money(percent), null, "Loyalty");
    }

    private static Discount amount(String amount) {
        return new Discount(null, money(amount), "Loyalty");
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static InvoiceLine line(String vat, String net) {
        return new InvoiceLine(
                "line",
                LineKind.TIME,
                "Work",
                false,
                BigDecimal.ONE,
                "C62",
                money(net),
                money(net),
                money(net),
                "S",
                money(vat),
                null,
                null,
                null);
    }
}
