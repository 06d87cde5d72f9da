package io.milepost.receivable;

/**
 * An overdue invoice in words.
 *
 * @param amount such as "1,190.00 EUR since 24 Dec 2026"
 * @param soFar what was done about it, a sentence for each step
 */
public record OverdueInvoice(String amount, String soFar) {}
