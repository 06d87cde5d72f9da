package io.milepost.receivable;

/** How much of an issued invoice is paid. */
public enum Settlement {
    OPEN,
    PARTLY_PAID,
    PAID
}
