package io.milepost.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The last look before a credit note has its number: Σ credits ≤ invoice per line and rate, and what is taken back in the
 * ledger is what the lines say. Credit notes still in approval do not count here; the first one issued takes what is left.
 */
final class CreditBounds {
    private CreditBounds() {}

    /** {@code reserved} is by line key, below zero for what was billed above, and above it for what was deducted. */
    static void check(
            FrozenInvoice content,
            List<InvoiceLine> kept,
            Credited credited,
            CreditBasis basis,
            Map<String, BigDecimal> reserved) {
        BigDecimal takenBack = reserved.values().stream().reduce(BigDecimal.ZERO, BigDecimal::subtract);
        SafetyBounds.addUp(content, kept, takenBack);
        boolean sameLines = kept.stream()
                .filter(line -> line.kind().isInTheLedger())
                .allMatch(line -> line.net()
                                .add(reserved.getOrDefault(line.key(), BigDecimal.ZERO))
                                .signum()
                        == 0);
        if (!sameLines) {
            throw new OutOfBounds("%s takes back in the ledger what its lines do not say; it is not issued."
                    .formatted(content.businessKey()));
        }
        requireLeft(content, credited, basis);
        List<Credited> all = Stream.concat(
                        basis.past().stream().map(other -> CreditHistory.credited(basis.original(), other)),
                        Stream.of(credited))
                .toList();
        for (var rate : basis.content().taxes()) {
            var sum = CreditedRates.past(rate, all);
            if (sum.base().abs().compareTo(rate.base().abs()) > 0
                    || sum.vat().abs().compareTo(rate.vat().abs()) > 0) {
                throw new OutOfBounds("%s credits more than was invoiced at %s %%; it is not issued."
                        .formatted(content.businessKey(), rate.percent()));
            }
        }
    }

    /** What a person would be refused when they ask is here a sum that no longer fits. */
    private static void requireLeft(FrozenInvoice content, Credited credited, CreditBasis basis) {
        try {
            var unused = basis.arithmetic().next(credited.nets());
        } catch (CreditRefused tooMuch) {
            throw new OutOfBounds(
                    "%s credits more than is left. %s".formatted(content.businessKey(), tooMuch.getMessage()));
        }
    }
}
