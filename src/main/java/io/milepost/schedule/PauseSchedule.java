package io.milepost.schedule;

import io.milepost.calendar.WrittenDates;
import io.milepost.client.Checks;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a schedule bill nothing for a time. Nothing is waived: the work stays unbilled, and comes with the next invoice. */
@Component
public class PauseSchedule {
    private static final int MOST_YEARS = 5;

    private final LockSchedule lockSchedule;
    private final PassOver passOver;
    private final RecordChange recordChange;
    private final Clock clock;

    PauseSchedule(LockSchedule lockSchedule, PassOver passOver, RecordChange recordChange, Clock clock) {
        this.lockSchedule = lockSchedule;
        this.passOver = passOver;
        this.recordChange = recordChange;
        this.clock = clock;
    }

    /** From now on; on {@code resumesOn}, if one is given, it bills again by itself. */
    @Transactional
    public void pause(ScheduleKey key, @Nullable LocalDate resumesOn, String why, String person) {
        Instant now = clock.instant();
        LockedSchedule locked = passOver.endPauseThatIsOver(lockSchedule.lock(key), now);
        LocalDate today = locked.days().day(now);
        new Checks()
                .text("Why it is paused", why, 300)
                .require(
                        resumesOn == null
                                || resumesOn.isAfter(today) && resumesOn.isBefore(today.plusYears(MOST_YEARS)),
                        "The day on which it goes on must be after today and within five years.")
                .raise();
        require(locked, ScheduleState.ACTIVE);
        locked.schedule().pause(new Pause(now, resumesOn, person, why.strip()));
        String until = resumesOn == null ? "" : " until " + WrittenDates.day(resumesOn);
        recordChange.of(key, person, "Paused%s: %s".formatted(until, why.strip()));
    }

    /** What was to be billed meanwhile is not billed by it any more. */
    @Transactional
    public void resume(ScheduleKey key, String person) {
        Instant now = clock.instant();
        LockedSchedule locked = passOver.endPauseThatIsOver(lockSchedule.lock(key), now);
        require(locked, ScheduleState.PAUSED);
        var unused = passOver.endPause(locked, now, now);
        recordChange.of(key, person, "Resumed");
    }

    private static void require(LockedSchedule locked, ScheduleState state) {
        if (!locked.schedule().is(state)) {
            throw new RecordLocked(locked.schedule().inWords()
                    + (state == ScheduleState.PAUSED ? " Only a paused schedule is resumed." : ""));
        }
    }
}
