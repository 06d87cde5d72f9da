package io.milepost.invoice;

/** What a line is made of. A free line has no item behind it, so it carries a reason. */
public enum LineKind {
    MILESTONE,
    TIME,
    EXPENSE,
    FREE
}
