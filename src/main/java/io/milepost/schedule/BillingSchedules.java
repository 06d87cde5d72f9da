package io.milepost.schedule;

import io.milepost.project.UnknownRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Schedules with their history, to be shown, and for whoever sees to it that they go on. */
@Component
public class BillingSchedules {
    private static final Duration LONGEST_TIMER = Duration.ofMinutes(15);

    private final Schedules schedules;
    private final ScheduledPeriods periods;
    private final ScheduleChanges changes;
    private final LockSchedule lockSchedule;
    private final Clock clock;

    BillingSchedules(
            Schedules schedules,
            ScheduledPeriods periods,
            ScheduleChanges changes,
            LockSchedule lockSchedule,
            Clock clock) {
        this.clock = clock;
        this.schedules = schedules;
        this.periods = periods;
        this.changes = changes;
        this.lockSchedule = lockSchedule;
    }

    /** In the order of projects and codes. */
    @Transactional(readOnly = true)
    public List<Schedule> of(Collection<String> projects) {
        return projects.isEmpty() ? List.of() : schedules.of(projects);
    }

    @Transactional(readOnly = true)
    public Schedule one(ScheduleKey key) {
        return schedules.findById(key).orElseThrow(() -> new UnknownRecord("billing schedule", key.toString()));
    }

    /** Loads none: who changes it then locks it as it is by then. */
    @Transactional(readOnly = true)
    public boolean exists(ScheduleKey key) {
        return schedules.has(key);
    }

    /** What became of its periods, the oldest first. */
    @Transactional(readOnly = true)
    public List<ScheduledPeriod> history(ScheduleKey key) {
        return periods.of(key);
    }

    @Transactional(readOnly = true)
    public List<ScheduleChange> changes(ScheduleKey key) {
        return changes.of(key.project(), key.code());
    }

    @Transactional(readOnly = true)
    public List<ScheduleKey> running() {
        return schedules.running();
    }

    /** Those whose process should have looked at them since. */
    @Transactional(readOnly = true)
    public List<ScheduleKey> doubtful() {
        return schedules.doubtful(clock.instant().minus(LONGEST_TIMER));
    }

    /** Locked: nobody bills or changes it meanwhile. Empty once it has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Schedule> lock(ScheduleKey key) {
        return Optional.of(lockSchedule.lock(key).schedule()).filter(schedule -> !schedule.is(ScheduleState.ENDED));
    }

    /** Whether its process has missed something: a change, or a moment that is past for longer than any timer takes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasMissed(ScheduleKey key) {
        LockedSchedule locked = lockSchedule.lock(key);
        return locked.schedule().isToBePlanned()
                || locked.hadSomethingToDo(clock.instant().minus(LONGEST_TIMER));
    }
}
