package io.milepost.audit;

import java.util.Locale;

/** What must hold after whatever broke. */
public enum Condition {
    NUMBERS("No number is given twice, and none is missing up to the last one that was given."),
    PORTIONS("No piece of work is on two invoices at once, and no more of it is billed than there is to bill."),
    ORIGINALS("Every issued invoice has its original documents, byte for byte as they were made."),
    AMOUNTS("Lines and VAT come to the totals, and paper, e-invoice, ledger and receivable say the same."),
    MESSAGES("Every invoice goes to each recipient under one Message-ID."),
    PROCESSES("Every unfinished invoice has its process, and every process its invoice."),
    TIMELINE("No timeline of an invoice was altered.");

    private final String says;

    Condition(String says) {
        this.says = says;
    }

    /** As it is known outside. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String says() {
        return says;
    }

    /** {@code about} is an invoice's number or business key; {@code says} what is wrong and what to do, in a sentence or two. */
    public Violation brokenBy(String about, String says) {
        return new Violation(this, about, says);
    }
}
