package io.milepost.billing;

/** What was agreed as the most that a term may bill. */
public enum Limit {
    CAP,
    CONTRACT_VALUE,
    INCLUDED_HOURS,
    BILLED_PERIOD,
    ALL_BILLED
}
