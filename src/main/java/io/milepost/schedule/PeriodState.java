package io.milepost.schedule;

/** What became of a period; of one that is still to come there is nothing yet. */
public enum PeriodState {
    BILLED,
    NOTHING_TO_BILL,
    SKIPPED,
    PAUSED
}
