package io.milepost.invoice;

import io.milepost.billing.BilledDeposits;
import io.milepost.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a deposit from being credited while an invoice, or a draft that reserved it, deducts it. */
@Component
class DepositsInUse {
    private final BilledDeposits billed;
    private final DepositReservations reservations;
    private final Deposits deposits;
    private final Invoices invoices;

    DepositsInUse(BilledDeposits billed, DepositReservations reservations, Deposits deposits, Invoices invoices) {
        this.billed = billed;
        this.reservations = reservations;
        this.deposits = deposits;
        this.invoices = invoices;
    }

    /** {@code self} is the credit note that is revised or issued. */
    void requireFree(Invoice original, @Nullable InvoiceId self, List<InvoiceLine> credited) {
        BigDecimal asked = credited.stream()
                .filter(line -> line.kind().isPaidAhead())
                .map(InvoiceLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (asked.signum() == 0) {
            return;
        }
        Currency currency = original.currency();
        List<DepositReservation> uses = reservations.ofDeposit(original.id().value());
        Money used =
                money(uses.stream().map(DepositReservation::amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        Money free = money(
                        billed.of(original.project()).getOrDefault(original.id().value(), BigDecimal.ZERO), currency)
                .minus(deposits.askedBack(original, self))
                .minus(used);
        if (money(asked, currency).compareTo(free) > 0 && !used.isZero()) {
            throw new CreditRefused(
                    "%s of the deposit %s are deducted on %s, so %s of it can be credited: credit the deduction there"
                                    .formatted(used, original.number(), names(uses), free)
                            + " first; a draft lets go of it when it is discarded.");
        }
    }

    /** What deducts it: by number, or by business key while it is a draft. */
    private String names(List<DepositReservation> uses) {
        Set<InvoiceId> users = uses.stream()
                .filter(use -> use.amount().signum() > 0)
                .map(use -> new InvoiceId(use.invoice()))
                .collect(Collectors.toSet());
        return invoices.findByIdIn(users).stream()
                .map(user -> Objects.requireNonNullElse(user.number(), "the draft of " + user.businessKey()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.rounded(amount, currency);
    }
}
