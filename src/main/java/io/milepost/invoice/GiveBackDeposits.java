package io.milepost.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * From the number of a credit note on, what it credits of a deduction is there again for the next invoice, whatever becomes
 * of the work. A deposit without tax has no line: it pays for what is left of the invoice, and what it paid beyond that comes
 * back, the youngest first.
 */
@Component
class GiveBackDeposits {
    private final DepositReservations reservations;
    private final Invoices invoices;

    GiveBackDeposits(DepositReservations reservations, Invoices invoices) {
        this.reservations = reservations;
        this.invoices = invoices;
    }

    /** What an invoice has of a deposit that no credit note gave back. */
    private record Used(DepositReservation use, Invoice deposit, BigDecimal left) {}

    /** By the key of the credit note's line, in the ledger's sign: above zero for what was deducted below. */
    Map<String, BigDecimal> give(Invoice original, Invoice note) {
        List<Used> used = used(original);
        Map<String, BigDecimal> byLine = new HashMap<>();
        List<DepositReservation> back = new ArrayList<>();
        Map<String, Used> byNumber = used.stream()
                .collect(Collectors.toMap(each -> String.valueOf(each.deposit().number()), Function.identity()));
        for (InvoiceLine line : note.lines()) {
            if (line.kind() == LineKind.DEDUCTION) {
                Used deducted = byNumber.get(DeductionWords.depositOf(line));
                BigDecimal amount = line.net().negate();
                if (deducted == null || amount.compareTo(deducted.left()) > 0) {
                    throw new OutOfBounds("%s gives back more of a deposit than %s deducted; it is not issued."
                            .formatted(note.businessKey(), original.number()));
                }
                byLine.put(line.key(), amount);
                back.add(DepositReservation.givenBack(note, deducted.use(), amount));
            }
        }
        BigDecimal beyond = prepaid(used).subtract(grossLeft(original, note));
        for (Used paid : used) {
            BigDecimal amount = paid.use().prepaid() ? paid.left().min(beyond) : BigDecimal.ZERO;
            if (amount.signum() > 0) {
                back.add(DepositReservation.givenBack(note, paid.use(), amount));
                beyond = beyond.subtract(amount);
            }
        }
        reservations.saveAll(back);
        return byLine;
    }

    /** The youngest deposit first. */
    private List<Used> used(Invoice original) {
        List<DepositReservation> uses = reservations.of(original.id().value()).stream()
                .filter(use -> use.amount().signum() > 0)
                .toList();
        if (uses.isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> back = givenBack(original);
        Map<String, Invoice> deposits =
                invoices
                        .findByIdIn(uses.stream()
                                .map(use -> new InvoiceId(use.deposit()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(deposit -> deposit.id().value(), Function.identity()));
        return uses.stream()
                .map(use -> new Used(
                        use,
                        Objects.requireNonNull(deposits.get(use.deposit())),
                        use.amount().add(back.getOrDefault(use.deposit(), BigDecimal.ZERO))))
                .sorted(Comparator.comparing((Used each) -> each.deposit().issueDate())
                        .thenComparing(each -> each.deposit().number())
                        .reversed())
                .toList();
    }

    /** By deposit, below zero. */
    private Map<String, BigDecimal> givenBack(Invoice original) {
        List<String> notes =
                issuedCredits(original).map(each -> each.id().value()).toList();
        return notes.isEmpty()
                ? Map.of()
                : reservations.ofAll(notes).stream()
                        .collect(Collectors.toMap(
                                DepositReservation::deposit, DepositReservation::amount, BigDecimal::add));
    }

    private Stream<Invoice> issuedCredits(Invoice original) {
        return invoices.findByCorrectsOrderByCreatedAtAsc(original.id().value()).stream()
                .filter(CreditHistory.ISSUED);
    }

    private static BigDecimal prepaid(List<Used> used) {
        return used.stream()
                .filter(each -> each.use().prepaid())
                .map(Used::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal grossLeft(Invoice original, Invoice note) {
        return issuedCredits(original)
                .filter(each -> !each.id().equals(note.id()))
                .map(each -> each.amounts().gross())
                .reduce(original.amounts().gross().subtract(note.amounts().gross()), BigDecimal::subtract);
    }
}
