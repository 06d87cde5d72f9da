package io.milepost.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final OfficeHours OFFICE = new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 30));
    private static final BusinessDays HAMBURG = new BusinessDays(BERLIN, OFFICE, PublicHolidays.of("DE", "HH"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:15, 1, 2026-11-25T10:15", // Tuesday
        "2026-11-27T10:15, 1, 2026-11-30T10:15", // over a weekend
        "2026-11-27T17:31, 1, 2026-12-01T09:00", // after closing time on Friday: counts from Monday's opening
        "2026-11-28T12:00, 2, 2026-12-02T09:00", // on Saturday
        "2026-11-24T06:00, 1, 2026-11-25T09:00", // before anybody is there
        "2026-12-24T10:00, 1, 2026-12-28T10:00", // Christmas and a weekend
        "2026-04-02T10:00, 1, 2026-04-07T10:00", // Good Friday to Easter Monday
        "2025-10-30T10:00, 1, 2025-11-03T10:00", // Reformation Day, in Hamburg
        "2026-03-27T10:00, 1, 2026-03-30T10:00", // the clocks go forward
        "2026-10-23T10:00, 1, 2026-10-26T10:00", // the clocks go back
        "2026-11-24T10:15, 0, 2026-11-24T17:30" // by the end of the day
    })
    void businessDaysAreCountedByTheWallClock(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(wall(HAMBURG.after(from.atZone(BERLIN).toInstant(), days))).isEqualTo(expected);
    }

    @Test
    void anHourThatDaylightSavingSkipsIsTheNextOne() {
        ZoneId jerusalem = ZoneId.of("Asia/Jerusalem"); // there the clocks change on a Friday
        OfficeHours night = new OfficeHours(LocalTime.of(2, 0), LocalTime.of(5, 0));
        Instant thursday =
                LocalDateTime.of(2026, 3, 26, 2, 30).atZone(jerusalem).toInstant();
        Instant friday = new BusinessDays(jerusalem, night, day -> false).after(thursday, 1);
        assertThat(friday.atZone(jerusalem).toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 3, 27, 3, 30));
    }

    @Test
    void wholeDaysAreNotTwentyFourHoursWhereTheClocksChange() {
        Instant friday = ZonedDateTime.of(2026, 3, 27, 10, 0, 0, 0, BERLIN).toInstant();
        assertThat(Duration.between(friday, HAMBURG.after(friday, 1))).isEqualTo(Duration.ofHours(71));
        Instant autumn = ZonedDateTime.of(2026, 10, 23, 10, 0, 0, 0, BERLIN).toInstant();
        assertThat(Duration.between(autumn, HAMBURG.after(autumn, 1))).isEqualTo(Duration.ofHours(73));
    }

    @Test
    void theZoneOfTheFirmDecidesWhichDayItIs() {
        Instant lateInBerlin = Instant.parse("2026-11-27T21:30:00Z");
        assertThat(wall(HAMBURG.after(lateInBerlin, 1))).isEqualTo(LocalDateTime.of(2026, 12, 1, 9, 0));
        ZoneId newYork = ZoneId.of("America/New_York");
        BusinessDays there = new BusinessDays(newYork, OFFICE, PublicHolidays.of("US", ""));
        assertThat(there.after(lateInBerlin, 1).atZone(newYork).toLocalDateTime())
                .as("still Friday there")
                .isEqualTo(LocalDateTime.of(2026, 11, 30, 16, 30));
    }

    @Test
    void nobodyCountsBackward() {
        assertThatThrownBy(() -> HAMBURG.after(Instant.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfficeHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void itAlwaysFallsOnABusinessDayInOfficeHoursAndLater(
            @ForAll @DateTimeRange(min = "2020-01-01T00:00:00", max = "2040-12-31T23:59:59") LocalDateTime from,
            @ForAll @IntRange(max = 60) int days) {
        Instant start = from.atZone(BERLIN).toInstant();
        Instant end = HAMBURG.after(start, days);
        LocalDateTime there = wall(end);
        assertThat(HAMBURG.has(there.toLocalDate())).isTrue();
        assertThat(there.toLocalTime()).isBetween(OFFICE.opens(), OFFICE.closes());
        assertThat(end).isAfterOrEqualTo(start);
    }

    @Property(tries = 500)
    void asManyBusinessDaysLieBetweenAsWereAskedFor(
            @ForAll @DateTimeRange(min = "2020-01-01T00:00:00", max = "2040-12-31T23:59:59") LocalDateTime from,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        Instant start = from.atZone(BERLIN).toInstant();
        LocalDate begin = wall(HAMBURG.after(start, 0)).toLocalDate();
        LocalDate end = wall(HAMBURG.after(start, days)).toLocalDate();
        long between = Stream.iterate(begin.plusDays(1), day -> !day.isAfter(end), day -> day.plusDays(1))
                .filter(HAMBURG::has)
                .count();
        assertThat(between).isEqualTo(days);
    }

    @Property(tries = 200)
    void oneDayMoreIsLaterByAtLeastADay(
            @ForAll @DateTimeRange(min = "2020-01-01T00:00:00", max = "2040-12-31T23:59:59") LocalDateTime from,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        Instant start = from.atZone(BERLIN).toInstant();
        assertThat(Duration.between(HAMBURG.after(start, days), HAMBURG.after(start, days + 1)))
                .isGreaterThanOrEqualTo(Duration.ofHours(23));
    }

    private static LocalDateTime wall(Instant moment) {
        return moment.atZone(BERLIN).toLocalDateTime();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:15, 2026-11-24T10:45, PT30M",
        "2026-11-24T16:30, 2026-11-25T10:00, PT2H", // the night doesn't count
        "2026-11-27T17:00, 2026-11-30T09:10, PT40M", // nor the weekend
        "2026-12-24T09:00, 2026-12-28T09:00, PT8H30M", // nor Christmas
        "2026-11-28T09:00, 2026-11-29T18:00, PT0S",
        "2026-11-24T10:45, 2026-11-24T10:15, PT0S"
    })
    void onlyTheTimeTheOfficeIsOpenCounts(LocalDateTime from, LocalDateTime to, Duration expected) {
        assertThat(HAMBURG.open(
                        from.atZone(BERLIN).toInstant(), to.atZone(BERLIN).toInstant()))
                .isEqualTo(expected);
    }

    @Property(tries = 200)
    void openTimeIsWhatTheMinutesInBetweenComeTo(
            @ForAll @DateTimeRange(min = "2026-01-01T00:00:00", max = "2026-12-31T23:59:59") LocalDateTime from,
            @ForAll @IntRange(max = 20_000) int minutes) {
        Instant begin = from.atZone(BERLIN).toInstant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        long open = Stream.iterate(begin, minute -> minute.plusSeconds(60))
                .limit(minutes)
                .filter(minute -> isOpen(minute.atZone(BERLIN).toLocalDateTime()))
                .count();
        assertThat(HAMBURG.open(begin, begin.plusSeconds(60L * minutes))).isEqualTo(Duration.ofMinutes(open));
    }

    private static boolean isOpen(LocalDateTime moment) {
        return HAMBURG.has(moment.toLocalDate())
                && !moment.toLocalTime().isBefore(OFFICE.opens())
                && moment.toLocalTime().isBefore(OFFICE.closes());
    }
}
