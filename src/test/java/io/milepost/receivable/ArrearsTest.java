package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArrearsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);
    private static final BigDecimal NINE = new BigDecimal("9");

    @Test
    void interestBeginsOnTheDayAfterTheDueDate() {
        var arrears = new Arrears(EUR).due(DUE, eur("10000.00"));

        assertThat(arrears.interest(NINE, DUE)).isEqualTo(eur("0.00"));
        assertThat(arrears.interest(NINE, DUE.plusDays(1))).isEqualTo(eur("2.47")); // 10,000 x 9 % / 365
        assertThat(arrears.interest(NINE, DUE.plusDays(365))).isEqualTo(eur("900.00"));
        assertThat(arrears.interest(NINE, DUE.minusDays(40))).isEqualTo(eur("0.00"));
    }

    @Test
    void aPaymentStopsInterestOnItsPartFromTheNextDayOn() {
        var arrears = new Arrears(EUR).due(DUE, eur("10000.00")).paid(DUE.plusDays(10), eur("4000.00"));

        // 10 days of 10,000 and 20 of 6,000: 220,000 x 9 % / 365
        assertThat(arrears.interest(NINE, DUE.plusDays(30))).isEqualTo(eur("54.25"));
    }

    @Test
    void whatWasPaidBeforeTheDueDateBearsNone() {
        var arrears = new Arrears(EUR).due(DUE, eur("10000.00")).paid(DUE.minusDays(20), eur("10000.00"));

        assertThat(arrears.interest(NINE, DUE.plusDays(100))).isEqualTo(eur("0.00"));
    }

    @Test
    void aPaymentTheBankTookBackBearsInterestFromThenOn() {
        var arrears = new Arrears(EUR)
                .due(DUE, eur("1000.00"))
                .paid(DUE, eur("1000.00"))
                .paid(DUE.plusDays(10), eur("-1000.00"));

        assertThat(arrears.interest(new BigDecimal("36.5"), DUE.plusDays(20))).isEqualTo(eur("10.00"));
    }

    @Test
    void anOverpaymentEarnsNothing() {
        var arrears = new Arrears(EUR).due(DUE, eur("1000.00")).paid(DUE.plusDays(1), eur("5000.00"));

        assertThat(arrears.interest(new BigDecimal("36.5"), DUE.plusDays(300))).isEqualTo(eur("1.00"));
    }

    /** The same, a day at a time. */
    @Property(tries = 300)
    void interestIsThatOfEachDay(
            @ForAll @Size(max = 8) List<@IntRange(min = -30, max = 60) Integer> days,
            @ForAll @LongRange(min = 1, max = 2_000_00) long cents,
            @ForAll @IntRange(min = 1, max = 80) int until) {
        var arrears = new Arrears(EUR).due(DUE, cents(5_000_00));
        Map<LocalDate, Long> paid = new TreeMap<>();
        for (int day : days) {
            arrears.paid(DUE.plusDays(day), cents(cents));
            paid.merge(DUE.plusDays(day), cents, Long::sum);
        }
        long centDays = 0;
        for (LocalDate day = DUE.plusDays(1); !day.isAfter(DUE.plusDays(until)); day = day.plusDays(1)) {
            LocalDate on = day;
            long before = paid.entrySet().stream()
                    .filter(payment -> payment.getKey().isBefore(on))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            centDays += Math.max(0, 5_000_00 - before);
        }
        Money expected = Money.rounded(
                BigDecimal.valueOf(centDays, 2)
                        .multiply(NINE)
                        .divide(new BigDecimal("36500"), 20, RoundingMode.HALF_UP),
                EUR);

        assertThat(arrears.interest(NINE, DUE.plusDays(until))).isEqualTo(expected);
    }

    private static Money cents(long cents) {
        return Money.rounded(BigDecimal.valueOf(cents, 2), EUR);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
