package io.milepost.receivable;

/** How much of an issued invoice is paid; CREDITED means that nothing is owed and nothing was paid. */
public enum Settlement {
    OPEN,
    PARTLY_PAID,
    PAID,
    CREDITED
}
