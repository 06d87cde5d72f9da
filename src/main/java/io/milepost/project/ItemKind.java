package io.milepost.project;

/** What can be billed; its order is the order of sections on a draft. */
public enum ItemKind {
    MILESTONE,
    RETAINER,
    PROGRESS,
    DEPOSIT,
    RETENTION,
    TIME,
    EXPENSE
}
