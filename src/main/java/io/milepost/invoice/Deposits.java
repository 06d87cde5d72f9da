package io.milepost.invoice;

import io.milepost.billing.BilledDeposits;
import io.milepost.money.Money;
import io.milepost.transaction.OncePerTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The balance of a project's deposits, which its invoices share. It is changed only while the project's row is held. */
@Component
class Deposits {
    private final BilledDeposits billed;
    private final DepositReservations reservations;
    private final Invoices invoices;
    private final OncePerTransaction<InvoiceId, List<DepositReservation>> reserved =
            new OncePerTransaction<>(this::read);

    Deposits(BilledDeposits billed, DepositReservations reservations, Invoices invoices) {
        this.billed = billed;
        this.reservations = reservations;
        this.invoices = invoices;
    }

    /** What the invoice may use, the oldest first: what others left, and what it reserved itself. */
    List<OpenDeposit> open(Invoice invoice) {
        Map<String, BigDecimal> asked = billed.of(invoice.project());
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> used = new HashMap<>();
        reservations.ofProject(invoice.project()).stream()
                .filter(use -> !use.invoice().equals(invoice.id().value()))
                .forEach(use -> used.merge(use.deposit(), use.amount(), BigDecimal::add));
        return invoices.findByIdIn(asked.keySet().stream().map(InvoiceId::new).toList()).stream()
                .sorted(Comparator.comparing(Invoice::issueDate).thenComparing(Invoice::number))
                .map(deposit -> open(deposit, balance(deposit, asked, used).minus(askedBack(deposit, null))))
                .filter(deposit ->
                        !deposit.left().isNegative() && !deposit.left().isZero())
                .toList();
    }

    private static Money balance(Invoice deposit, Map<String, BigDecimal> asked, Map<String, BigDecimal> used) {
        String id = deposit.id().value();
        return Money.rounded(
                asked.getOrDefault(id, BigDecimal.ZERO).subtract(used.getOrDefault(id, BigDecimal.ZERO)),
                deposit.currency());
    }

    /** What credit notes in approval ask back of a deposit is spoken for; {@code self} is one that is being revised. */
    Money askedBack(Invoice deposit, @Nullable InvoiceId self) {
        BigDecimal asked = invoices
                .findByCorrectsOrderByCreatedAtAsc(deposit.id().value())
                .stream()
                .filter(note -> note.state() != InvoiceState.ISSUED && note.state() != InvoiceState.DISCARDED)
                .filter(note -> !note.id().equals(self))
                .flatMap(note -> note.lines().stream())
                .filter(line -> line.kind().isPaidAhead())
                .map(InvoiceLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.rounded(asked, deposit.currency());
    }

    private static OpenDeposit open(Invoice deposit, Money left) {
        InvoiceLine line = deposit.lines().stream()
                .filter(each -> each.kind().isPaidAhead())
                .findFirst()
                .orElseThrow();
        return new OpenDeposit(
                deposit.id(),
                String.valueOf(deposit.number()),
                line.vatCategory(),
                line.vatPercent(),
                line.kind() == LineKind.DEPOSIT,
                left);
    }

    /** The invoice uses just this from now on. */
    void reserve(Invoice invoice, List<DepositUse> uses) {
        Map<String, DepositReservation> known =
                of(invoice.id()).stream().collect(Collectors.toMap(DepositReservation::deposit, Function.identity()));
        List<DepositReservation> fresh = new ArrayList<>();
        for (DepositUse use : uses) {
            DepositReservation before = known.remove(use.deposit().invoice().value());
            if (before == null) {
                fresh.add(new DepositReservation(invoice, use));
            } else {
                before.become(use.amount());
            }
        }
        known.values().forEach(DepositReservation::release);
        reservations.saveAll(fresh);
        reserved.forget();
    }

    private List<DepositReservation> of(InvoiceId invoice) {
        return Objects.requireNonNull(reserved.of(List.of(invoice)).get(invoice));
    }

    private Map<InvoiceId, List<DepositReservation>> read(Collection<InvoiceId> invoices) {
        return invoices.stream().collect(Collectors.toMap(Function.identity(), id -> reservations.of(id.value())));
    }

    /** A deposit credited after a draft used it is there no more; issuing must not deduct it. */
    void requireCovered(Invoice invoice) {
        List<DepositReservation> own = of(invoice.id());
        if (own.stream().allMatch(use -> use.amount().signum() == 0)) {
            return;
        }
        Map<String, Money> left = open(invoice).stream()
                .collect(Collectors.toMap(deposit -> deposit.invoice().value(), OpenDeposit::left));
        Money none = Money.zero(invoice.currency());
        for (DepositReservation use : own) {
            if (use.amount().compareTo(left.getOrDefault(use.deposit(), none).amount()) > 0) {
                throw new ApprovalOutdated(
                        "A deposit that %s deducts was credited meanwhile: look at the new totals, save, and submit it again."
                                .formatted(invoice.businessKey()));
            }
        }
    }

    void release(InvoiceId invoice) {
        of(invoice).forEach(DepositReservation::release);
    }

    /** What is deducted by lines, net. */
    BigDecimal deducted(InvoiceId invoice) {
        return sum(invoice, false);
    }

    /** What was paid ahead without tax and lowers only the amount to pay. */
    BigDecimal prepaid(InvoiceId invoice) {
        return sum(invoice, true);
    }

    private BigDecimal sum(InvoiceId invoice, boolean prepaid) {
        return of(invoice).stream()
                .filter(use -> use.prepaid() == prepaid)
                .map(DepositReservation::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
