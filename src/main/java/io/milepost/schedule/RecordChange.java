package io.milepost.schedule;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps who changed a schedule, and has its process look at it again. */
@Component
class RecordChange {
    private final ScheduleChanges changes;
    private final ScheduleProcess process;
    private final Clock clock;

    RecordChange(ScheduleChanges changes, ScheduleProcess process, Clock clock) {
        this.changes = changes;
        this.process = process;
        this.clock = clock;
    }

    void of(ScheduleKey schedule, String person, String what) {
        changes.save(new ScheduleChange(schedule, clock.instant(), person, what));
        process.changed(schedule);
    }
}
