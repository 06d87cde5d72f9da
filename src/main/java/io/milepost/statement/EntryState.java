package io.milepost.statement;

/** OPEN waits for somebody to say what it is; BOOKED is recorded with its invoices; NOT_OURS concerns no invoice. */
public enum EntryState {
    OPEN,
    BOOKED,
    NOT_OURS
}
