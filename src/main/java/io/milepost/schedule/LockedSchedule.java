package io.milepost.schedule;

import io.milepost.project.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** Whether everything that was left to bill fell into its pause by then. */
    boolean isOutlasted(Instant moment) {
        Pause pause = schedule.pause();
        return pause != null
                && schedule.terms().endsOn() != null
                && open().map(days::moment).allMatch(due -> due.isAfter(pause.since()) && !due.isAfter(moment));
    }

    /** Whether a period was to be billed by then, or a pause was over. */
    boolean hadSomethingToDo(Instant moment) {
        Pause pause = schedule.pause();
        return schedule.is(ScheduleState.ACTIVE) && !dueBy(moment).isEmpty()
                || pause != null && pause.isOver(days.day(moment))
                || isOutlasted(moment);
    }

    /** When it bills last; empty of one without a last day, and where nothing is left. */
    Optional<Instant> lastMoment() {
        return schedule.terms().endsOn() == null
                ? Optional.empty()
                : open().map(days::moment).max(Comparator.naturalOrder());
    }

    Optional<PlannedPeriod> next() {
        return open().findFirst();
    }
}
