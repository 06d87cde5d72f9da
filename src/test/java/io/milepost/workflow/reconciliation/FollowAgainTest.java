package io.milepost.workflow.reconciliation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Invoices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowAgainTest {
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");

    private final Invoices invoices = mock();
    private final LiveInstances instances = mock();
    private final TakeUpAgain takeUpAgain = mock();
    private final InvoiceLifecycle lifecycle = mock();
    private final Invoice invoice = mock();
    private final FollowAgain followAgain = new FollowAgain(invoices, instances, takeUpAgain, lifecycle);

    @BeforeEach
    void aSettledInvoice() {
        when(invoice.businessKey()).thenReturn("HARBOUR/M2");
        when(invoices.findById(INVOICE)).thenReturn(Optional.of(invoice));
    }

    @Test
    void whatHasNoProcessAnyMoreIsTakenUpWhereItStands() {
        owedAgainWhileRunning();
        verify(takeUpAgain).from(invoice);
        verify(lifecycle, never()).settlementChanged(any());
    }

    @Test
    void aProcessThatStillRunsIsTold() {
        owedAgainWhileRunning("invoice-lifecycle", "payment-follow-up");
        verify(lifecycle).settlementChanged(INVOICE);
        verify(takeUpAgain, never()).from(any());
    }

    @Test
    void besideTheMendingOfARejectedDeliveryItsPaymentIsFollowedUpAndItIsNotDeliveredTwice() {
        owedAgainWhileRunning("invoice-rejection");
        verify(takeUpAgain).atItsPayment(invoice);
        verify(takeUpAgain, never()).from(any());
    }

    private void owedAgainWhileRunning(String... models) {
        when(instances.of(Set.of("HARBOUR/M2")))
                .thenReturn(Map.of(
                        "HARBOUR/M2",
                        List.of(models).stream()
                                .map(model ->
                                        new LiveInstance(model, model, "HARBOUR/M2", INVOICE.value(), model, Set.of()))
                                .toList()));
        followAgain.owedAgain(INVOICE);
    }
}
