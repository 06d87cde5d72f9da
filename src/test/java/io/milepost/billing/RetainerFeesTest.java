package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.project.ChargeDetails;
import io.milepost.project.TermCharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class RetainerFeesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Span A_YEAR = new Span(JULY, LocalDate.of(2027, 6, 30));
    private static final TaxPeriods NEW_RATES = new TaxPeriods(List.of(LocalDate.of(2020, 7, 1), NEW_YEAR));

    @Test
    void whereRatesChangeTheFeeIsSplitByDays() {
        List<ChargeDetails> fees = fees("12000.00", true, null, NEW_RATES).of(A_YEAR);

        assertThat(fees)
                .extracting(ChargeDetails::amount)
                .containsExactly(new BigDecimal("6049.32"), new BigDecimal("5950.68"));
        assertThat(fees)
                .extracting(ChargeDetails::name)
                .containsExactly("Retainer 1 Jul 2026 – 31 Dec 2026", "Retainer 1 Jan 2027 – 30 Jun 2027");
        assertThat(fees).extracting(ChargeDetails::to).containsExactly(NEW_YEAR.minusDays(1), A_YEAR.to());
        assertThat(fees).extracting(ChargeDetails::chargedOn).containsOnly(JULY);
        assertThat(fees("12000.00", false, null, NEW_RATES).of(A_YEAR))
                .extracting(ChargeDetails::chargedOn)
                .containsOnly(A_YEAR.to());
    }

    @Test
    void whereNoneChangesItIsOneFee() {
        var sameRates = new TaxPeriods(List.of(JULY, A_YEAR.to().plusDays(1)));

        assertThat(fees("12000.00", true, null, sameRates).of(A_YEAR))
                .extracting(ChargeDetails::from, ChargeDetails::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(JULY, A_YEAR.to()));
        assertThat(fees("12000.00", true, null, new TaxPeriods(List.of(A_YEAR.to())))
                        .of(A_YEAR))
                .hasSize(2);
    }

    @Test
    void aRateOfItsOwnDoesNotChange() {
        assertThat(fees("12000.00", true, "7", NEW_RATES).of(A_YEAR)).hasSize(1);
    }

    @Test
    void noPartIsWorthNothing() {
        assertThat(fees("0.01", true, null, NEW_RATES).of(A_YEAR))
                .extracting(ChargeDetails::amount)
                .containsExactly(new BigDecimal("0.01"));
    }

    @Property
    void thePartsComeToTheFeeAndToThePeriod(
            @ForAll @IntRange(min = 1_000, max = 5_000_000) int cents,
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int later) {
        LocalDate one = JULY.plusDays(first);
        String fee = BigDecimal.valueOf(cents, 2).toPlainString();

        List<ChargeDetails> fees = fees(fee, true, null, new TaxPeriods(List.of(one, one.plusDays(later))))
                .of(A_YEAR);

        assertThat(fees.stream().map(ChargeDetails::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(fee);
        for (int i = 1; i < fees.size(); i++) {
            assertThat(fees.get(i).from()).isEqualTo(fees.get(i - 1).to().plusDays(1));
        }
    }

    @Test
    void aChangeWithinAPeriodCountsByDaysAndSaysSo() {
        Retainer raised = monthly("3100.00", "1000").changed(step("2026-07-15", "4030.00", "1500"));

        assertThat(in(raised).of(month(raised, 0)))
                .extracting(ChargeDetails::name, ChargeDetails::amount)
                .containsExactly(
                        Tuple.tuple("Retainer 1 Jul 2026 – 14 Jul 2026 (14 of 31 days)", new BigDecimal("1400.00")),
                        Tuple.tuple("Retainer 15 Jul 2026 – 31 Jul 2026 (17 of 31 days)", new BigDecimal("2210.00")));
        assertThat(in(raised).of(month(raised, 1)))
                .extracting(ChargeDetails::name, ChargeDetails::amount)
                .containsExactly(Tuple.tuple("Retainer 1 Aug 2026 – 31 Aug 2026", new BigDecimal("4030.00")));
        assertThat(PeriodShares.of(raised).includedMinutes(0)).isEqualByComparingTo("1274"); // (14×1000 + 17×1500) / 31
        assertThat(PeriodShares.of(raised).includedMinutes(1)).isEqualByComparingTo("1500");
    }

    @Test
    void aLastPeriodCostsItsDaysWhereThatWasAgreed() {
        LocalDate tenth = LocalDate.of(2026, 8, 10);
        Retainer byDays = monthly("3100.00", "620").ended(tenth, true);
        Retainer whole = monthly("3100.00", "620").ended(tenth, false);

        assertThat(in(byDays).of(month(byDays, 1)))
                .extracting(ChargeDetails::name, ChargeDetails::amount)
                .containsExactly(
                        Tuple.tuple("Retainer 1 Aug 2026 – 10 Aug 2026 (10 of 31 days)", new BigDecimal("1000.00")));
        assertThat(PeriodShares.of(byDays).includedMinutes(1)).isEqualByComparingTo("200");
        assertThat(in(whole).of(month(whole, 1)))
                .extracting(ChargeDetails::name, ChargeDetails::amount)
                .containsExactly(Tuple.tuple("Retainer 1 Aug 2026 – 10 Aug 2026", new BigDecimal("3100.00")));
        assertThat(PeriodShares.of(whole).includedMinutes(1)).isEqualByComparingTo("620");
    }

    @Test
    void aLastPeriodThatIsWholeCostsTheFee() {
        Retainer ended = monthly("999.99", "0").ended(LocalDate.of(2026, 8, 31), true);

        assertThat(in(ended).of(month(ended, 1)))
                .extracting(ChargeDetails::name, ChargeDetails::amount)
                .containsExactly(Tuple.tuple("Retainer 1 Aug 2026 – 31 Aug 2026", new BigDecimal("999.99")));
    }

    /** Where only the hours change, or the fee changes to itself, its parts are the fee to the cent. */
    @Property
    void aChangeOfTheHoursLeavesTheFeeToTheCent(
            @ForAll @IntRange(min = 1, max = 5_000_000) int cents, @ForAll @IntRange(min = 1, max = 90) int days) {
        BigDecimal fee = BigDecimal.valueOf(cents, 2);
        Retainer changed = monthly(fee.toPlainString(), "600")
                .changed(new FeeStep(JULY.plusDays(days), fee, BigDecimal.valueOf(900)));

        for (int period = 0; period < 4; period++) {
            assertThat(in(changed).of(month(changed, period)).stream()
                            .map(ChargeDetails::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(fee);
        }
    }

    /** Counted day by day, in fractions: no cent more or less than the days cost together. */
    @Property
    void aPeriodCostsWhatItsDaysCost(
            @ForAll @IntRange(min = 1, max = 900_000) int before,
            @ForAll @IntRange(min = 1, max = 900_000) int after,
            @ForAll @IntRange(min = 1, max = 60) int day,
            @ForAll @IntRange(min = 61, max = 200) int end) {
        LocalDate from = JULY.plusDays(day);
        LocalDate lastDay = JULY.plusDays(end);
        Retainer changed = monthly(BigDecimal.valueOf(before, 2).toPlainString(), "600")
                .changed(new FeeStep(from, BigDecimal.valueOf(after, 2), BigDecimal.TEN))
                .ended(lastDay, true);

        for (LocalDate first = JULY; !first.isAfter(lastDay); first = first.plusMonths(1)) {
            long cents = 0;
            for (LocalDate each = first;
                    each.isBefore(first.plusMonths(1)) && !each.isAfter(lastDay);
                    each = each.plusDays(1)) {
                cents += each.isBefore(from) ? before : after;
            }
            BigDecimal expected = BigDecimal.valueOf(cents)
                    .divide(BigDecimal.valueOf(100L * first.lengthOfMonth()), 2, RoundingMode.HALF_UP);
            List<ChargeDetails> fees = in(changed).of(month(changed, (int) ChronoUnit.MONTHS.between(JULY, first)));
            assertThat(fees.stream().map(ChargeDetails::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(expected);
        }
    }

    /** To the cent what the period costs, whatever its parts were rounded to when they were billed. */
    @Property
    void whatIsLeftOfAPeriodBilledInPartCostsTheRestOfIt(
            @ForAll @IntRange(min = 1_000, max = 500_000) int before,
            @ForAll @IntRange(min = 1_000, max = 500_000) int after,
            @ForAll @IntRange(min = 1, max = 14) int first,
            @ForAll @IntRange(min = 15, max = 30) int second) {
        Retainer once = monthly(BigDecimal.valueOf(before, 2).toPlainString(), "600")
                .changed(new FeeStep(JULY.plusDays(first), BigDecimal.valueOf(after, 2), BigDecimal.TEN));
        ChargeDetails billed = in(once).of(month(once, 0)).get(0);
        Retainer twice =
                once.changed(new FeeStep(JULY.plusDays(second), BigDecimal.valueOf(before + after, 2), BigDecimal.TEN));

        List<ChargeDetails> left = new RetainerFees(
                        twice,
                        TaxPeriods.NONE,
                        Currency.getInstance("EUR"),
                        new ChargeWords("en"),
                        List.of(charge(billed)))
                .of(month(twice, 0));

        BigDecimal whole = in(twice).of(month(twice, 0)).stream()
                .map(ChargeDetails::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(left.stream().map(ChargeDetails::amount).reduce(billed.amount(), BigDecimal::add))
                .isEqualByComparingTo(whole);
        assertThat(left.get(0).from()).isEqualTo(billed.to().plusDays(1));
        assertThat(left.get(left.size() - 1).to()).isEqualTo(JULY.plusMonths(1).minusDays(1));
    }

    @Test
    void aPartThatIsOpenStaysThoughALaterOneIsBilled() {
        Retainer changed = monthly("3100.00", "1000").changed(step("2026-07-11", "4000.00", "0"));
        List<ChargeDetails> parts = in(changed).of(month(changed, 0));

        List<ChargeDetails> left = new RetainerFees(
                        changed,
                        TaxPeriods.NONE,
                        Currency.getInstance("EUR"),
                        new ChargeWords("en"),
                        List.of(charge(parts.get(1))))
                .of(month(changed, 0));

        assertThat(left).containsExactly(parts.get(0));
    }

    private static TermCharge charge(ChargeDetails billed) {
        TermCharge charge = mock(TermCharge.class);
        when(charge.from()).thenReturn(billed.from());
        when(charge.to()).thenReturn(billed.to());
        when(charge.size()).thenReturn(billed.amount());
        return charge;
    }

    @Test
    void changesAreKeptAsTheyAre() {
        Retainer changed = monthly("3100.00", "1000")
                .changed(step("2026-09-01", "4000.50", "0"))
                .changed(step("2026-08-01", "3500.00", "1200"))
                .changed(step("2026-09-01", "4100.00", "60"));

        assertThat(changed.changes()).hasToString("2026-08-01 3500.00 1200\n2026-09-01 4100.00 60");
        assertThat(FeeChanges.of(changed.changes().toString())).isEqualTo(changed.changes());
        assertThat(changed.ended(LocalDate.of(2026, 8, 20), true).changes().steps())
                .hasSize(1);
    }

    private static FeeStep step(String from, String fee, String minutes) {
        return new FeeStep(LocalDate.parse(from), new BigDecimal(fee), new BigDecimal(minutes));
    }

    private static Retainer monthly(String fee, String minutes) {
        return new Retainer(
                "CARE",
                Scope.REST,
                new BigDecimal(fee),
                Period.MONTH,
                false,
                new BigDecimal(minutes),
                0,
                JULY,
                null,
                null);
    }

    private static Span month(Retainer retainer, int period) {
        return RetainerCalendar.of(retainer).span(period);
    }

    private static RetainerFees in(Retainer retainer) {
        return new RetainerFees(
                retainer, TaxPeriods.NONE, Currency.getInstance("EUR"), new ChargeWords("en"), List.of());
    }

    private static RetainerFees fees(String fee, boolean inAdvance, String vat, TaxPeriods rates) {
        var retainer = new Retainer(
                "CARE",
                Scope.REST,
                new BigDecimal(fee),
                Period.YEAR,
                inAdvance,
                BigDecimal.ZERO,
                0,
                JULY,
                null,
                vat == null ? null : new BigDecimal(vat));
        return new RetainerFees(retainer, rates, Currency.getInstance("EUR"), new ChargeWords("en"), List.of());
    }
}
