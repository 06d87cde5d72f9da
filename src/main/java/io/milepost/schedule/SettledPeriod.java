package io.milepost.schedule;

import java.time.LocalDate;

/** What became of a period, as far as what comes next depends on it. */
record SettledPeriod(
        String project, String schedule, LocalDate from, LocalDate to, LocalDate billingDay, PeriodState state) {
    static SettledPeriod of(ScheduledPeriod row) {
        return new SettledPeriod(
                row.schedule().project(),
                row.schedule().code(),
                row.period().from(),
                row.period().to(),
                row.billingDay(),
                row.state());
    }

    ScheduleKey key() {
        return new ScheduleKey(project, schedule);
    }
}
