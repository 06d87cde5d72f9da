package io.milepost.billing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The periods a retainer is billed for, one after the other without a gap. All are counted from the first day, so that one
 * that begins on the 31st comes back to the 31st after February.
 */
record RetainerCalendar(LocalDate startsOn, @Nullable LocalDate endsOn, Period length) {
    /** A stretch of days, both included. */
    record Span(LocalDate from, LocalDate to) {
        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static RetainerCalendar of(Retainer retainer) {
        return new RetainerCalendar(retainer.startsOn(), retainer.endsOn(), retainer.period());
    }

    Span span(int period) {
        LocalDate to = start(period + 1).minusDays(1);
        return new Span(start(period), endsOn != null && endsOn.isBefore(to) ? endsOn : to);
    }

    /** Those to bill by a day: begun when the fee is paid in advance, over when it is paid in arrears. */
    List<Span> dueBy(LocalDate day, boolean inAdvance) {
        return IntStream.iterate(0, period -> period + 1)
                .takeWhile(this::exists)
                .mapToObj(this::span)
                .takeWhile(span -> !(inAdvance ? span.from() : span.to()).isAfter(day))
                .toList();
    }

    /** Which period a day lies in; none before the first and after the last. */
    OptionalInt periodOf(LocalDate day) {
        if (day.isBefore(startsOn) || endsOn != null && day.isAfter(endsOn)) {
            return OptionalInt.empty();
        }
        return IntStream.iterate(0, period -> period + 1)
                .filter(period -> start(period + 1).isAfter(day))
                .findFirst();
    }

    /** How long a period would be that the term's end did not cut. */
    long wholeDays(Span period) {
        int number = periodOf(period.from()).orElseThrow();
        return ChronoUnit.DAYS.between(start(number), start(number + 1));
    }

    boolean exists(int period) {
        return endsOn == null || !start(period).isAfter(endsOn);
    }

    private LocalDate start(int period) {
        return length.start(startsOn, period);
    }
}
