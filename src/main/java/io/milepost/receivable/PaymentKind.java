package io.milepost.receivable;

/** Which way money went: RECEIVED counts up, what a bank took back (REVERSED) and what we paid back (PAID_BACK) count down. */
public enum PaymentKind {
    RECEIVED,
    REVERSED,
    PAID_BACK
}
