package io.milepost.schedule;

import io.milepost.calendar.BusinessDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On which business day a period is billed, and at which moment: the same time by the firm's clock all year round, whatever
 * daylight saving does.
 */
record BillingDays(BusinessDays calendar, LocalTime at) {
    LocalDate of(ServicePeriod period, ScheduleTerms terms) {
        if (terms.rhythm().lastBusinessDay()) {
            return terms.inAdvance() ? calendar.onOrBefore(period.from().minusDays(1)) : lastBusinessDay(period);
        }
        return calendar.onOrAfter(
                terms.inAdvance() ? period.from() : period.to().plusDays(1));
    }

    /** Of one that has none, as of a single holiday, the next one. */
    private LocalDate lastBusinessDay(ServicePeriod period) {
        LocalDate last = calendar.onOrBefore(period.to());
        return last.isBefore(period.from()) ? calendar.onOrAfter(period.to()) : last;
    }

    Instant moment(LocalDate billingDay) {
        return billingDay.atTime(at).atZone(calendar.zone()).toInstant();
    }

    Instant moment(PlannedPeriod planned) {
        return moment(planned.billingDay());
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    /** What is still to be billed, in order; {@code settled} are the first days of the other periods. */
    Stream<PlannedPeriod> open(ScheduleTerms terms, Set<LocalDate> settled) {
        return terms.periods()
                .filter(period -> !settled.contains(period.from()))
                .map(period -> new PlannedPeriod(period, of(period, terms)));
    }
}
