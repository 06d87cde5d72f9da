package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.billing.BilledDeposits;
import io.milepost.money.Money;
import io.milepost.project.LineGrouping;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepositsTest {
    private final BilledDeposits billed = mock(BilledDeposits.class);
    private final DepositReservations reservations = mock(DepositReservations.class);
    private final Deposits deposits = new Deposits(billed, reservations, mock(Invoices.class));

    @Test
    void aDepositThatIsThereNoMoreSendsItsInvoiceBackToTheDrafter() {
        Invoice work = new Invoice(
                InvoiceKind.INVOICE,
                new BusinessKey("HARBOUR/M2"),
                new Engagement("HARBOUR", "HAFENBAU", Currency.getInstance("EUR")),
                LocalDate.of(2026, 11, 20),
                Layout.of("Harbour", LineGrouping.ROLE),
                Instant.parse("2026-11-20T10:00:00Z"));
        OpenDeposit deposit = new OpenDeposit(
                InvoiceId.fresh(), "INV-1", "S", new BigDecimal("19"), true, Money.of("1000.00", "EUR"));
        when(reservations.of(work.id().value()))
                .thenReturn(List.of(new DepositReservation(work, new DepositUse(deposit, deposit.left()))));
        when(billed.of("HARBOUR")).thenReturn(Map.of());

        assertThatThrownBy(() -> deposits.requireCovered(work))
                .isInstanceOf(ApprovalOutdated.class)
                .hasMessageContaining("credited meanwhile");
    }
}
