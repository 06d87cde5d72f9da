package io.milepost.approval;

import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.InvoiceLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** How much of what an invoice could bill it gives up, in percent. What was paid ahead or is kept back is no part of it. */
final class GivenUp {
    private GivenUp() {}

    /** Of what the lines come to before any discount. */
    static BigDecimal byDiscount(Collection<InvoiceLine> lines, Collection<Allowance> allowances) {
        BigDecimal discount = allowances.stream().map(Allowance::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal worth = lines.stream()
                .filter(line -> !line.kind().isAgreed())
                .map(InvoiceLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return percent(discount, worth);
    }

    /** Work written off, and deductions by lines below zero. */
    static BigDecimal byWritingOff(Collection<InvoiceLine> lines, BigDecimal writtenOff) {
        BigDecimal deducted = lines.stream()
                .filter(line -> !line.kind().isAgreed())
                .map(InvoiceLine::net)
                .filter(net -> net.signum() < 0)
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
        BigDecimal worth = lines.stream()
                .map(InvoiceLine::recordedNet)
                .filter(net -> net.signum() > 0)
                .reduce(writtenOff, BigDecimal::add);
        return percent(writtenOff.add(deducted), worth);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 || part.signum() == 0
                ? BigDecimal.ZERO
                : part.movePointRight(2).divide(whole, 4, RoundingMode.HALF_UP);
    }
}
