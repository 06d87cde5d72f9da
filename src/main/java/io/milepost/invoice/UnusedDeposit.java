package io.milepost.invoice;

import io.milepost.billing.BilledDeposits;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether invoices to come would deduct something of a deposit: then its claim is credited and not given up on. */
@Component
public class UnusedDeposit {
    private final Invoices invoices;
    private final BilledDeposits billed;
    private final DepositReservations reservations;
    private final Deposits deposits;

    UnusedDeposit(Invoices invoices, BilledDeposits billed, DepositReservations reservations, Deposits deposits) {
        this.invoices = invoices;
        this.billed = billed;
        this.reservations = reservations;
        this.deposits = deposits;
    }

    @Transactional(readOnly = true)
    public boolean isLeftOf(InvoiceId id) {
        return invoices.findById(id)
                .filter(invoice -> invoice.kind() == InvoiceKind.DEPOSIT)
                .map(this::left)
                .filter(left -> left.signum() > 0)
                .isPresent();
    }

    private BigDecimal left(Invoice deposit) {
        String id = deposit.id().value();
        BigDecimal used = reservations.ofDeposit(id).stream()
                .map(DepositReservation::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return billed.of(deposit.project())
                .getOrDefault(id, BigDecimal.ZERO)
                .subtract(used)
                .subtract(deposits.askedBack(deposit, null).amount());
    }
}
