package io.milepost.schedule;

import io.milepost.project.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A schedule that nobody else bills or changes meanwhile, and what became of its periods so far. */
record LockedSchedule(Project project, Schedule schedule, List<ScheduledPeriod> rows, BillingDays days) {
    ScheduleKey key() {
        return schedule.key();
    }

    /** In order; of a schedule without a last day there is always another one. */
    Stream<PlannedPeriod> open() {
        Set<LocalDate> settled = rows.stream().map(row -> row.period().from()).collect(Collectors.toSet());
        return days.open(schedule.terms(), settled);
    }

    /** What was to be billed by then, in order. */
    List<PlannedPeriod> dueBy(Instant moment) {
        return open().takeWhile(planned -> !days.moment(planned).isAfter(moment))
                .toList();
    }

    /** What is to be billed by the end of that day. */
    int expectedBy(LocalDate day) {
        return (int)
                open().takeWhile(planned -> !planned.billingDay().isAfter(day)).count();
    }

    /** Whether a period was to be billed by then, or a pause was over. */
    boolean hadSomethingToDo(Instant moment) {
        Pause pause = schedule.pause();
        return schedule.is(ScheduleState.ACTIVE) && !dueBy(moment).isEmpty()
                || pause != null && pause.isOver(days.day(moment));
    }

    Optional<PlannedPeriod> next() {
        return open().findFirst();
    }
}
