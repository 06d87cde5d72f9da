package io.milepost.billing;

/** What was agreed as the most that a term may bill, or before it may. */
public enum Limit {
    CAP,
    CONTRACT_VALUE,
    INCLUDED_HOURS,
    BILLED_PERIOD,
    ALL_BILLED,
    /** Before its client has accepted it. */
    ACCEPTANCE
}
