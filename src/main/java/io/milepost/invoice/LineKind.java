package io.milepost.invoice;

/** What a line is made of. A free line has no item behind it, so it carries a reason. */
public enum LineKind {
    MILESTONE,
    RETAINER,
    PROGRESS,
    DEPOSIT,
    ADVANCE,
    RETENTION,
    TIME,
    EXPENSE,
    FREE,
    DEDUCTION,
    RETAINED;

    /** Whether items or a deposit's balance stand behind the line, so that it is worth what the ledger says. */
    public boolean isInTheLedger() {
        return this != FREE && this != RETAINED;
    }

    /** Whether billable items stand behind the line. */
    public boolean hasItems() {
        return this != FREE && !isAgreed();
    }

    /** Whether the line is a deposit's own, taxed or not. */
    boolean isPaidAhead() {
        return this == DEPOSIT || this == ADVANCE;
    }

    /** Whether the line lowers the invoice by what was agreed with the client, so that nothing is given up by it. */
    public boolean isAgreed() {
        return this == DEDUCTION || this == RETAINED;
    }
}
