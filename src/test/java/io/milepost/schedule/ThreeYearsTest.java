package io.milepost.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.OfficeHours;
import io.milepost.calendar.PublicHolidays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three years with a leap day, both changes of the clock, year ends, and two months in which nobody was there. */
class ThreeYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);
    private static final LocalDate LAST = LocalDate.of(2030, 1, 31);
    private static final LocalDate DOWN = LocalDate.of(2028, 2, 10);
    private static final LocalDate UP = LocalDate.of(2028, 4, 10);

    record Place(String zone, String country, String part) {
        BusinessDays calendar() {
            return new BusinessDays(
                    ZoneId.of(zone),
                    new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                    PublicHolidays.of(country, part));
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> all() {
        return Stream.of(
                        new Place("Europe/Berlin", "DE", "HH"),
                        new Place("America/New_York", "US", "NY"),
                        new Place("Pacific/Auckland", "NZ", ""))
                .flatMap(place -> Stream.of(
                                Rhythm.weeks(1),
                                Rhythm.weeks(2),
                                Rhythm.onDay(1, RhythmUnit.MONTH, 1),
                                Rhythm.onDay(1, RhythmUnit.MONTH, 29),
                                Rhythm.onDay(1, RhythmUnit.MONTH, 31),
                                Rhythm.onDay(5, RhythmUnit.MONTH, 30),
                                Rhythm.onDay(1, RhythmUnit.QUARTER, 31),
                                Rhythm.onDay(1, RhythmUnit.YEAR, 31),
                                Rhythm.onLastBusinessDay(1, RhythmUnit.MONTH),
                                Rhythm.onLastBusinessDay(1, RhythmUnit.QUARTER),
                                Rhythm.onLastBusinessDay(1, RhythmUnit.YEAR))
                        .flatMap(rhythm -> Stream.of(true, false)
                                .map(advance ->
                                        org.junit.jupiter.params.provider.Arguments.of(place, rhythm, advance))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void yieldExactlyThePeriodsOfAnIndependentCount(Place place, Rhythm rhythm, boolean advance) {
        BusinessDays calendar = place.calendar();
        ScheduleTerms terms = new ScheduleTerms(null, rhythm, advance, FIRST, null);
        var cycle = new ASchedule(terms, calendar, at(FIRST.minusDays(20), calendar));

        cycle.liveUntil(at(LAST, calendar), at(DOWN, calendar), at(UP, calendar));

        List<NaivePeriods.Row> expected = NaivePeriods.of(terms, LAST.plusDays(40), calendar::has).stream()
                .filter(row -> !row.billingDay().isAfter(LAST))
                .toList();
        assertThat(cycle.rows.of(ASchedule.KEY))
                .extracting(row ->
                        new NaivePeriods.Row(row.period().from(), row.period().to(), row.billingDay()))
                .isEqualTo(expected);
        assertThat(cycle.billed)
                .extracting(ended -> ended.cutOff())
                .isEqualTo(expected.stream()
                        .map(row -> advance ? row.from() : row.to())
                        .toList());
        assertThat(cycle.rows.of(ASchedule.KEY)).allSatisfy(row -> {
            LocalDate fired = row.happenedAt().atZone(calendar.zone()).toLocalDate();
            boolean missed =
                    !row.billingDay().isBefore(DOWN) && row.billingDay().isBefore(UP);
            assertThat(fired).isEqualTo(missed ? UP : row.billingDay());
            assertThat(row.why()).startsWith(missed ? "Caught up" : "Billing day");
        });
        assertThat(cycle.schedule.state()).isEqualTo(ScheduleState.ACTIVE);
        boolean anyMissed = expected.stream()
                .anyMatch(row ->
                        !row.billingDay().isBefore(DOWN) && row.billingDay().isBefore(UP));
        assertThat(cycle.events).hasSize(anyMissed ? 1 : 0);
    }

    /** At the time at which schedules bill, so that what is due on the last day is billed. */
    private static Instant at(LocalDate day, BusinessDays calendar) {
        return day.atTime(6, 0).atZone(calendar.zone()).toInstant();
    }
}
