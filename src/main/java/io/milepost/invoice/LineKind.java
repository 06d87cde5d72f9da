package io.milepost.invoice;

/** What a line is made of. A free line has no item behind it, so it carries a reason. */
public enum LineKind {
    MILESTONE,
    RETAINER,
    PROGRESS,
    DEPOSIT,
    RETENTION,
    TIME,
    EXPENSE,
    FREE
}
