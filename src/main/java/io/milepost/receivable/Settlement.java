package io.milepost.receivable;

/** How much of an issued invoice is paid; CREDITED means that nothing of it is left, and nothing was paid. */
public enum Settlement {
    OPEN,
    PARTLY_PAID,
    PAID,
    CREDITED
}
