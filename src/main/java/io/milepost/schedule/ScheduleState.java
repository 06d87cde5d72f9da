package io.milepost.schedule;

/** Only an active schedule bills. */
public enum ScheduleState {
    ACTIVE,
    PAUSED,
    /** It would have billed more than anybody expects; accounting says how it goes on. */
    STOPPED,
    ENDED
}
