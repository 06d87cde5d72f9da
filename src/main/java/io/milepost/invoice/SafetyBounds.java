package io.milepost.invoice;

import java.math.BigDecimal;
import java.util.List;

/** The last look before a number is given: whatever went wrong before, an invoice that doesn't add up is never issued. */
final class SafetyBounds {
    private SafetyBounds() {}

    static void check(FrozenInvoice content, List<InvoiceLine> kept, BigDecimal reservedNet) {
        BigDecimal fromItems = kept.stream()
                .filter(line -> line.kind() != LineKind.FREE)
                .map(InvoiceLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lines =
                content.lines().stream().map(FrozenInvoice.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal less = content.allowances().stream()
                .map(FrozenInvoice.Allowance::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bases =
                content.taxes().stream().map(FrozenInvoice.TaxSubtotal::base).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal vat =
                content.taxes().stream().map(FrozenInvoice.TaxSubtotal::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        var totals = content.totals();
        boolean adds = lines.subtract(less).compareTo(totals.net()) == 0
                && fromItems.compareTo(reservedNet) == 0
                && bases.compareTo(totals.net()) == 0
                && vat.compareTo(totals.vat()) == 0
                && totals.net().add(totals.vat()).compareTo(totals.gross()) == 0;
        if (!adds || content.lines().isEmpty() || totals.gross().signum() < 0) {
            throw new IllegalStateException(
                    "The totals of %s do not add up, or differ from the ledger; it is not issued."
                            .formatted(content.businessKey()));
        }
    }
}
