package io.milepost.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "309.985, EUR, 309.99",
        "-309.985, EUR, -309.99",
        "0.5, JPY, 1",
        "1.0005, KWD, 1.001",
        "7.125, CHF, 7.13"
    })
    void roundsHalfUpAwayFromZeroToTheMinorUnit(BigDecimal exact, String currency, BigDecimal rounded) {
        assertThat(Money.rounded(exact, Currency.getInstance(currency)).amount())
                .isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"135.27, 5.99, 141.26", "16350.00, -9401.25, 6948.75"})
    void addsToTheCent(String one, String other, String sum) {
        assertThat(Money.of(one, "EUR").plus(Money.of(other, "EUR"))).isEqualTo(Money.of(sum, "EUR"));
    }

    @Test
    void readsLikeAPersonWritesIt() {
        assertThat(Money.of("1234567.5", "EUR")).hasToString("1,234,567.50 EUR");
        assertThat(Money.of("1500", "JPY")).hasToString("1,500 JPY");
        assertThat(Money.of("-0.5", "KWD")).hasToString("-0.500 KWD");
    }

    @Test
    void neverMixesCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "CHF")))
                .hasMessageContaining("different currencies");
    }

    @Test
    void isNeverOfMoreDecimalsThanItsCurrencyHas() {
        assertThatThrownBy(() -> new Money(new BigDecimal("1.005"), EUR)).hasMessageContaining("2 decimals");
        assertThatThrownBy(() -> Money.of("1", "XXX")).hasMessageContaining("not a currency that can be paid");
    }

    @Property
    void aCreditIsTheExactMirrorOfItsInvoice(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal exact) {
        assertThat(Money.rounded(exact.negate(), EUR))
                .isEqualTo(Money.rounded(exact, EUR).negated());
    }

    @Property
    void partsAddUpToTheWholeAndNoneIsMoreThanACentOff(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 10_000) Integer> weights) {
        Money whole = Money.rounded(BigDecimal.valueOf(cents, 2), EUR);
        List<BigDecimal> exact = weights.stream().map(BigDecimal::valueOf).toList();
        BigDecimal total = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        List<Money> parts = LargestRemainder.split(whole, exact);

        assertThat(Money.sum(parts, EUR)).isEqualTo(whole);
        if (total.signum() > 0) {
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal fair =
                        whole.amount().multiply(exact.get(i)).divide(total, 10, java.math.RoundingMode.HALF_UP);
                assertThat(parts.get(i).amount().subtract(fair).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 0.333333", "60, 1.000000", "195, 3.250000", "1, 0.016667"})
    void minutesBecomeHoursOfSixDecimals(BigDecimal minutes, BigDecimal hours) {
        assertThat(Quantity.hours(minutes)).isEqualTo(hours);
    }
}
