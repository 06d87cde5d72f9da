package io.milepost.schedule;

import io.milepost.billing.ChangeRetainer;
import io.milepost.billing.Retainer;
import io.milepost.calendar.WrittenDates;
import io.milepost.client.Checks;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a schedule a last day: the period it lies in is cut there and billed at its end, and then nothing more. */
@Component
public class EndSchedule {
    private static final int MOST_YEARS = 10;

    private final LockSchedule lockSchedule;
    private final Schedules schedules;
    private final ScheduledPeriods periods;
    private final ScheduledRetainers retainers;
    private final ChangeRetainer changeRetainer;
    private final RecordChange recordChange;
    private final Clock clock;

    EndSchedule(
            LockSchedule lockSchedule,
            Schedules schedules,
            ScheduledPeriods periods,
            ScheduledRetainers retainers,
            ChangeRetainer changeRetainer,
            RecordChange recordChange,
            Clock clock) {
        this.lockSchedule = lockSchedule;
        this.schedules = schedules;
        this.periods = periods;
        this.retainers = retainers;
        this.changeRetainer = changeRetainer;
        this.recordChange = recordChange;
        this.clock = clock;
    }

    /**
     * A day before the first one ends it before it has billed anything. With {@code retainersToo} the retainers it bills end
     * on that day, and their last period costs its days.
     */
    @Transactional
    public void end(ScheduleKey key, @Nullable LocalDate lastDay, boolean retainersToo, String person) {
        LockedSchedule locked = lockSchedule.lock(key);
        LocalDate today = locked.days().day(clock.instant());
        new Checks()
                .require(lastDay != null, "The last day is missing; it must look like 2026-12-31.")
                .day("The last day", lastDay)
                .require(
                        lastDay == null || lastDay.isBefore(today.plusYears(MOST_YEARS)),
                        "The last day must be within ten years.")
                .raise();
        LocalDate day = Objects.requireNonNull(lastDay);
        if (locked.schedule().is(ScheduleState.ENDED) || locked.schedule().is(ScheduleState.STOPPED)) {
            throw new RecordLocked(locked.schedule().inWords());
        }
        requireNothingBilledAfter(locked, day);
        requireNoGap(locked, day);
        Overlap.refuse(
                schedules.of(key.project()).stream()
                        .filter(other -> !other.key().equals(key))
                        .toList(),
                locked.schedule().terms().endingOn(day));
        List<String> ended = retainersToo ? endRetainers(locked.schedule(), day) : List.of();
        locked.schedule().endAfter(day);
        locked.rows().stream().filter(row -> row.is(PeriodState.SKIPPED)).forEach(row -> follow(locked, row));
        recordChange.of(
                key,
                person,
                "Ends on " + WrittenDates.day(day) + (ended.isEmpty() ? "" : ", with " + String.join(", ", ended)));
    }

    /** Answers their codes. */
    private List<String> endRetainers(Schedule schedule, LocalDate day) {
        List<String> ended =
                retainers.toEndOn(schedule, day).stream().map(Retainer::code).toList();
        ended.forEach(code -> changeRetainer.end(schedule.key().project(), code, day, true));
        return ended;
    }

    private static void requireNothingBilledAfter(LockedSchedule locked, LocalDate day) {
        locked.rows().stream()
                .filter(row -> row.is(PeriodState.BILLED))
                .map(ScheduledPeriod::period)
                .max(Comparator.comparing(ServicePeriod::to))
                .filter(last -> day.isBefore(last.to()))
                .ifPresent(last -> {
                    throw new RecordLocked(
                            "%s is billed already, so it can't end before %s. End it on that day; what was billed too much is given back by a credit note."
                                    .formatted(last.inWords(), WrittenDates.day(last.to())));
                });
    }

    /** A period that was cut and settled does not grow any more. */
    private static void requireNoGap(LockedSchedule locked, LocalDate day) {
        LocalDate before = locked.schedule().terms().endsOn();
        if (before != null && day.isAfter(before) && isSettled(locked, before)) {
            throw new RecordLocked("Its last period is settled up to %s: make another schedule from the day after on."
                    .formatted(WrittenDates.day(before)));
        }
    }

    private static boolean isSettled(LockedSchedule locked, LocalDate lastDay) {
        return locked.rows().stream()
                .anyMatch(
                        row -> !row.is(PeriodState.SKIPPED) && row.period().to().equals(lastDay));
    }

    private void follow(LockedSchedule locked, ScheduledPeriod skipped) {
        locked.schedule()
                .terms()
                .periods()
                .takeWhile(period -> !period.from().isAfter(skipped.period().from()))
                .filter(period -> period.from().equals(skipped.period().from()))
                .findFirst()
                .ifPresentOrElse(
                        period -> skipped.follow(
                                period,
                                locked.days().of(period, locked.schedule().terms())),
                        () -> periods.delete(skipped));
    }
}
