package io.milepost.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.calendar.PublicHolidays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ServicePeriodsTest {
    private static final BusinessDays HAMBURG = new BusinessDays(
            ZoneId.of("Europe/Berlin"),
            new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 30)),
            PublicHolidays.of("DE", "HH"));
    private static final BillingDays DAYS = new BillingDays(HAMBURG, LocalTime.of(6, 0));

    @Property(tries = 400)
    void theyAreWhatADayByDayCountComesTo(@ForAll("terms") ScheduleTerms terms) {
        LocalDate horizon = terms.startsOn().plusYears(3);

        List<NaivePeriods.Row> planned = DAYS.open(terms, Set.of())
                .takeWhile(each -> !each.period().from().isAfter(horizon))
                .map(each ->
                        new NaivePeriods.Row(each.period().from(), each.period().to(), each.billingDay()))
                .toList();

        assertThat(planned).isEqualTo(NaivePeriods.of(terms, horizon, HAMBURG::has));
    }

    @Property(tries = 400)
    void theyHaveNoGapAndDoNotOverlapAndBillingDaysNeverRunBack(@ForAll("terms") ScheduleTerms terms) {
        List<PlannedPeriod> planned = DAYS.open(terms, Set.of()).limit(40).toList();

        assertThat(planned.get(0).period().from()).isEqualTo(terms.startsOn());
        for (int i = 1; i < planned.size(); i++) {
            assertThat(planned.get(i).period().from())
                    .isEqualTo(planned.get(i - 1).period().to().plusDays(1));
            assertThat(planned.get(i).billingDay())
                    .isAfterOrEqualTo(planned.get(i - 1).billingDay());
        }
        assertThat(planned)
                .allSatisfy(each -> assertThat(HAMBURG.has(each.billingDay())).isTrue());
        if (terms.endsOn() != null && planned.size() < 40) {
            assertThat(planned.get(planned.size() - 1).period().to()).isEqualTo(terms.endsOn());
        }
    }

    @Test
    void the31stComesBackAfterFebruary() {
        assertThat(froms(new ServicePeriods(Rhythm.onDay(1, RhythmUnit.MONTH, 31), day("2028-01-31"), null), 4))
                .containsExactly(day("2028-01-31"), day("2028-02-29"), day("2028-03-31"), day("2028-04-30"));
    }

    @Test
    void aStartBetweenAnchorsMakesTheFirstPeriodShorter() {
        assertThat(new ServicePeriods(Rhythm.onDay(1, RhythmUnit.MONTH, 1), day("2026-11-20"), null)
                        .all()
                        .limit(2))
                .containsExactly(
                        new ServicePeriod(day("2026-11-20"), day("2026-11-30")),
                        new ServicePeriod(day("2026-12-01"), day("2026-12-31")));
    }

    @Test
    void aLastDayBeforeTheFirstLeavesNone() {
        assertThat(new ServicePeriods(Rhythm.weeks(2), day("2026-11-20"), day("2026-11-19")).all())
                .isEmpty();
    }

    @Test
    void aPeriodIsCalledLikeItsMonthOrItsFirstDay() {
        assertThat(new ServicePeriod(day("2026-11-01"), day("2026-11-30")).name())
                .isEqualTo("2026-11");
        assertThat(new ServicePeriod(day("2026-11-01"), day("2026-11-29")).name())
                .isEqualTo("2026-11-01");
        assertThat(new ServicePeriod(day("2026-11-01"), day("2026-12-31")).name())
                .isEqualTo("2026-11-01");
    }

    @Test
    void billsMoveToABusinessDay() {
        ScheduleTerms arrears =
                new ScheduleTerms(null, Rhythm.onDay(1, RhythmUnit.MONTH, 1), false, day("2026-04-01"), null);
        // Labour Day is a Friday
        assertThat(DAYS.open(arrears, Set.of()).findFirst().orElseThrow().billingDay())
                .isEqualTo("2026-05-04");
        ScheduleTerms last =
                new ScheduleTerms(null, Rhythm.onLastBusinessDay(1, RhythmUnit.MONTH), false, day("2026-10-01"), null);
        // the 31st is a Saturday and a holiday in Hamburg
        assertThat(DAYS.open(last, Set.of()).findFirst().orElseThrow().billingDay())
                .isEqualTo("2026-10-30");
    }

    @Test
    void theMomentIsTheSameByTheClockOnTheWall() {
        assertThat(DAYS.moment(day("2026-03-27")).toString()).isEqualTo("2026-03-27T05:00:00Z");
        assertThat(DAYS.moment(day("2026-03-30")).toString()).isEqualTo("2026-03-30T04:00:00Z");
        BillingDays atNight = new BillingDays(HAMBURG, LocalTime.of(2, 30));
        assertThat(atNight.moment(day("2026-03-29")).toString()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(atNight.moment(day("2026-10-25")).toString()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Provide
    Arbitrary<ScheduleTerms> terms() {
        Arbitrary<LocalDate> start = Arbitraries.integers().between(0, 1500).map(day("2023-12-20")::plusDays);
        return Combinators.combine(
                        rhythms(),
                        Arbitraries.of(true, false),
                        start,
                        Arbitraries.integers().between(0, 900).injectNull(0.5))
                .as((rhythm, advance, from, days) ->
                        new ScheduleTerms(null, rhythm, advance, from, days == null ? null : from.plusDays(days)));
    }

    private static Arbitrary<Rhythm> rhythms() {
        Arbitrary<RhythmUnit> months = Arbitraries.of(RhythmUnit.MONTH, RhythmUnit.QUARTER, RhythmUnit.YEAR);
        Arbitrary<Integer> every = Arbitraries.integers().between(1, 4);
        return Arbitraries.oneOf(
                every.map(Rhythm::weeks),
                Combinators.combine(every, months, Arbitraries.integers().between(1, 31))
                        .as(Rhythm::onDay),
                Combinators.combine(every, months).as(Rhythm::onLastBusinessDay));
    }

    private static List<LocalDate> froms(ServicePeriods periods, int many) {
        return periods.all().limit(many).map(ServicePeriod::from).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
