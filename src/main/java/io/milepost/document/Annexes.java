package io.milepost.document;

import io.milepost.document.page.Picture;
import io.milepost.document.page.Slip;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed with an invoice beyond its frozen content; sums are given, not computed. Empty lists leave nothing.
 * {@code slip} is a form of the bank at the foot of a page of its own. */
public record Annexes(
        @Nullable PaymentCode paymentCode,
        @Nullable Slip slip,
        List<TimeGroup> time,
        List<Expense> expenses,
        List<Receipt> receipts) {
    static final String PAYMENT_CODE = "payment-code";

    public static final Annexes NONE = new Annexes(null, List.of(), List.of(), List.of());

    /** Without a slip. */
    public Annexes(
            @Nullable PaymentCode paymentCode, List<TimeGroup> time, List<Expense> expenses, List<Receipt> receipts) {
        this(paymentCode, null, time, expenses, receipts);
    }

    /** A code to scan, with the words for those who can't see it. */
    public record PaymentCode(Picture picture, String text) {}

    /** Hours of one line, person, role or task, and what they come to. */
    public record TimeGroup(String heading, List<TimeRow> rows, BigDecimal hours) {}

    /** Without a person where only roles are told. */
    public record TimeRow(
            LocalDate date,
            @Nullable String person,
            @Nullable String role,
            @Nullable String task,
            String description,
            BigDecimal hours) {}

    /** {@code receipt} is its place among the receipts, from 1, or null; the amount has its currency's decimals. */
    public record Expense(
            LocalDate date,
            String description,
            BigDecimal amount,
            String currency,
            @Nullable Integer receipt) {}

    /** A receipt as a picture, printed as large as the page allows. */
    public record Receipt(Picture picture, String text) {}
}
