package io.milepost.schedule;

import io.milepost.calendar.WrittenDates;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Ends pauses: what was to be billed in one is on record as not billed by it, and its work stays unbilled. */
@Component
class PassOver {
    private final ScheduledPeriods periods;

    PassOver(ScheduledPeriods periods) {
        this.periods = periods;
    }

    /** What should have been billed before the pause began is still to be billed. */
    LockedSchedule endPause(LockedSchedule locked, Instant until, Instant now) {
        Schedule schedule = locked.schedule();
        Pause pause = schedule.pause();
        if (pause == null) {
            return locked;
        }
        String why =
                "Paused since %s: %s".formatted(WrittenDates.day(locked.days().day(pause.since())), pause.why());
        var passed = locked.open()
                .takeWhile(planned -> locked.days().moment(planned).isBefore(until))
                .filter(planned -> locked.days().moment(planned).isAfter(pause.since()))
                .toList();
        passed.forEach(planned -> periods.saveAndFlush(
                ScheduledPeriod.passedOver(schedule.key(), planned, PeriodState.PAUSED, why, pause.by(), now)));
        schedule.resume();
        return new LockedSchedule(locked.project(), schedule, periods.of(schedule.key()), locked.days());
    }

    /** Whose schedule has a last day is not paused beyond it: it would never end. */
    LockedSchedule endPauseThatOutlasts(LockedSchedule locked, Instant now) {
        return locked.isOutlasted(now) ? endPause(locked, now.plusNanos(1), now) : locked;
    }

    /** Also where nobody looked on the day it was over. */
    LockedSchedule endPauseThatIsOver(LockedSchedule locked, Instant now) {
        Pause pause = locked.schedule().pause();
        return pause != null
                        && pause.resumesOn() != null
                        && pause.isOver(locked.days().day(now))
                ? endPause(locked, locked.days().startOf(pause.resumesOn()), now)
                : locked;
    }
}
