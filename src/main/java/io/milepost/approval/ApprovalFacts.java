package io.milepost.approval;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the approval policy decides on. {@code net} is absolute and in the firm's own currency; percentages are 12.5 for
 * 12.5 %; {@code writeDownPercent} is that of the line written down the most, {@code writeOffPercent} the share of the open
 * work's worth that was given up: written off, or deducted by a line below zero; {@code discountPercent} is of all lines.
 * {@code kind} is INVOICE, DEPOSIT or CREDIT_NOTE; {@code taxCategory} names those of all lines, such as "S" or "S, Z".
 * {@code marginPercent} is null where not all costs are known, and on credit notes; {@code billingKinds} names the kinds of
 * terms, such as "fixed-price, time-and-material". Facts recorded before one of them was known have it as false, zero or empty, the
 * kind as INVOICE.
 */
public record ApprovalFacts(
        BigDecimal net,
        boolean newClient,
        BigDecimal writeDownPercent,
        boolean freeLines,
        String kind,
        boolean creditHold,
        String taxCategory,
        BigDecimal writeOffPercent,
        long daysSinceMilestone,
        BigDecimal discountPercent,
        boolean overBudget,
        boolean overCap,
        boolean termsDiffer,
        boolean taxUnusual,
        @Nullable BigDecimal marginPercent,
        String billingKinds) {
    public ApprovalFacts {
        net = Objects.requireNonNullElse(net, BigDecimal.ZERO);
        writeDownPercent = Objects.requireNonNullElse(writeDownPercent, BigDecimal.ZERO);
        kind = Objects.requireNonNullElse(kind, "INVOICE");
        taxCategory = Objects.requireNonNullElse(taxCategory, "");
        writeOffPercent = Objects.requireNonNullElse(writeOffPercent, BigDecimal.ZERO);
        discountPercent = Objects.requireNonNullElse(discountPercent, BigDecimal.ZERO);
        billingKinds = Objects.requireNonNullElse(billingKinds, "");
    }
}
