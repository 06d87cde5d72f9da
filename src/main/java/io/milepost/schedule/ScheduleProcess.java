package io.milepost.schedule;

/** What schedules ask of the process engine, in the caller's transaction. */
public interface ScheduleProcess {
    void begin(ScheduleKey key);

    /** Something is other than it was planned. Nobody listening is fine: the process reads what is the case. */
    void changed(ScheduleKey key);
}
