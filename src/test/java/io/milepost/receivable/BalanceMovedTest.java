package io.milepost.receivable;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the timeline tells of a claim whose money came, went, or was given up. */
class BalanceMovedTest {
    private static final InvoiceId INVOICE = InvoiceId.parse("0b0e7c52-6a5c-4a38-9a54-5e1f8c1d2a11");

    private final WriteOffs writeOffs = mock();
    private final InvoiceLifecycle lifecycle = mock();
    private final FollowUps followUps = mock();
    private final Timeline timeline = mock();
    private final BalanceMoved balanceMoved =
            new BalanceMoved(writeOffs, lifecycle, followUps, timeline, Clock.systemUTC());
    private final Receivable receivable = new Receivable(INVOICE.value(), euro("100.00"), LocalDate.of(2026, 11, 24));

    @Test
    void whatIsPaidInFullIsPaidAndWhatABankTookBackIsDueAgain() {
        moved("100.00");
        verify(timeline).append(INVOICE, "felix", "Paid", "Nothing is due any more.");

        moved("-100.00");
        verify(timeline).append(INVOICE, "felix", "Due again", "100.00 EUR");
        verify(followUps).owedAgain(INVOICE);
    }

    @Test
    void aPaymentTakenOffAnInvoiceCreditedInFullLeavesNothingDue() {
        receivable.credit(euro("100.00"), true);
        moved("100.00");

        moved("-100.00");
        verify(timeline).append(INVOICE, "felix", "Not paid after all", "Nothing is due: it is credited in full.");
        verify(followUps, never()).owedAgain(any());
    }

    /** What was paid was credited and paid back, so whatever is taken back now is lost to us. */
    @Test
    void aPaymentPaidBackAlreadyAndTakenBackByTheBankIsDueAgain() {
        moved("100.00");
        receivable.credit(euro("100.00"), true);
        receivable.receive(euro("-100.00"));

        moved("-100.00");
        verify(timeline).append(INVOICE, "felix", "Due again", "100.00 EUR");
        verify(followUps).owedAgain(INVOICE);
    }

    @Test
    void aPartOfAWrittenOffInvoiceThatABankTookBackIsDueAgain() {
        moved("40.00");
        receivable.writeOff(euro("60.00"));

        moved("-40.00");
        verify(timeline).append(INVOICE, "felix", "Due again", "40.00 EUR");
    }

    private void moved(String amount) {
        Standing was = receivable.standing();
        receivable.receive(euro(amount));
        balanceMoved.from(was, receivable, "money", "felix");
    }

    private static Money euro(String amount) {
        return Money.of(amount, "EUR");
    }
}
