package io.milepost.schedule;

import io.milepost.client.Checks;
import io.milepost.project.RecordLocked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what becomes of a schedule's drafts. One that waits to be submitted by itself keeps its day, or none. */
@Component
public class ChangeHandling {
    private final LockSchedule lockSchedule;
    private final RecordChange recordChange;

    ChangeHandling(LockSchedule lockSchedule, RecordChange recordChange) {
        this.lockSchedule = lockSchedule;
        this.recordChange = recordChange;
    }

    @Transactional
    public void change(ScheduleKey key, Handling handling, String person) {
        Schedule schedule = lockSchedule.lock(key).schedule();
        new Checks().require(handling.isOrderly(), Handling.ORDERLY).raise();
        if (schedule.is(ScheduleState.ENDED)) {
            throw new RecordLocked(schedule.inWords());
        }
        schedule.handle(handling);
        recordChange.of(key, person, "Drafts from now on: " + handling.inWords());
    }
}
