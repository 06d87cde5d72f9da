package io.milepost.receivable;

/**
 * How much of an issued invoice is paid; CREDITED means that nothing of it is left, and nothing was paid; WRITTEN_OFF that what was
 * left of it is given up.
 */
public enum Settlement {
    OPEN,
    PARTLY_PAID,
    PAID,
    CREDITED,
    WRITTEN_OFF
}
