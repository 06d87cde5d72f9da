package io.milepost.schedule;

import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What accounting makes of a schedule that stopped because it would have billed more than anybody expected. */
@Component
public class SettleStopped {
    private final LockSchedule lockSchedule;
    private final ScheduledPeriods periods;
    private final RecordChange recordChange;
    private final Clock clock;

    SettleStopped(LockSchedule lockSchedule, ScheduledPeriods periods, RecordChange recordChange, Clock clock) {
        this.lockSchedule = lockSchedule;
        this.periods = periods;
        this.recordChange = recordChange;
        this.clock = clock;
    }

    /** What is due by today is expected from here on. */
    @Transactional
    public void goOn(ScheduleKey key, String person) {
        LockedSchedule locked = stopped(key);
        LocalDate today = locked.days().day(clock.instant());
        int expected = locked.expectedBy(today);
        locked.schedule().goOn(today, expected);
        recordChange.of(key, person, "Goes on, with %d expected today".formatted(expected));
    }

    /** None of what is due is billed by it; the work stays unbilled. */
    @Transactional
    public void end(ScheduleKey key, String person) {
        LockedSchedule locked = stopped(key);
        Instant now = clock.instant();
        Schedule schedule = locked.schedule();
        schedule.endAfter(locked.rows().stream()
                .map(row -> row.period().to())
                .max(Comparator.naturalOrder())
                .orElse(schedule.terms().startsOn().minusDays(1)));
        List<PlannedPeriod> left = locked.open().toList();
        left.forEach(planned -> periods.saveAndFlush(ScheduledPeriod.passedOver(
                key, planned, PeriodState.SKIPPED, "Skipped: it was ended when it had stopped.", person, now)));
        recordChange.of(key, person, "Ended instead of going on");
    }

    private LockedSchedule stopped(ScheduleKey key) {
        LockedSchedule locked = lockSchedule.lock(key);
        if (!locked.schedule().is(ScheduleState.STOPPED)) {
            throw new RecordLocked("This was settled in the same moment by somebody else.");
        }
        return locked;
    }
}
