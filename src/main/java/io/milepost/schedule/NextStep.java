package io.milepost.schedule;

/** What a schedule's process does next. */
public enum NextStep {
    /** Periods are to be billed already. */
    BILL,
    /** Until the next one is. */
    WAIT,
    PAUSED,
    STOPPED,
    ENDED
}
