package io.milepost.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts the days on which the firm works, by the wall clock where it is: three days on is the same time of day, whatever
 * daylight saving does in between.
 */
public record BusinessDays(ZoneId zone, OfficeHours hours, Predicate<LocalDate> isHoliday) {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public boolean has(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday.test(day);
    }

    /** That day, or the next one on which the firm works. */
    public LocalDate onOrAfter(LocalDate day) {
        return has(day) ? day : nextAfter(day);
    }

    /** That day, or the last one before it on which the firm worked. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate last = day;
        while (!has(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** When the office opens on that day. */
    public Instant opening(LocalDate day) {
        return day.atTime(hours.opens()).atZone(zone).toInstant();
    }

    /** That moment, or when the office opens next if it is closed then. */
    public Instant openFrom(Instant moment) {
        return opened(LocalDateTime.ofInstant(moment, zone)).atZone(zone).toInstant();
    }

    /** So many business days on. What begins while the office is closed counts from when it opens next. */
    public Instant after(Instant start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Business days are counted forward, not " + days);
        }
        LocalDateTime begin = opened(LocalDateTime.ofInstant(start, zone));
        LocalDate day = begin.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextAfter(day);
        }
        LocalTime time = days == 0 ? hours.closes() : begin.toLocalTime();
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** How long the office was open in between; nothing where {@code to} is not after {@code from}. */
    public Duration open(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (LocalDate day = onOrAfter(from.atZone(zone).toLocalDate());
                opening(day).isBefore(to);
                day = nextAfter(day)) {
            Instant begin = later(from, opening(day));
            Instant end = earlier(to, closing(day));
            open = begin.isBefore(end) ? open.plus(Duration.between(begin, end)) : open;
        }
        return open;
    }

    /** When the office closes on that day. */
    public Instant closing(LocalDate day) {
        return day.atTime(hours.closes()).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDateTime opened(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        if (!has(day) || moment.toLocalTime().isAfter(hours.closes())) {
            return nextAfter(day).atTime(hours.opens());
        }
        return moment.toLocalTime().isBefore(hours.opens()) ? day.atTime(hours.opens()) : moment;
    }

    private LocalDate nextAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!has(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
