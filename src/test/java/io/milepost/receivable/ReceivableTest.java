package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReceivableTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 24);

    @Test
    void whatWasPaidAheadIsNotAskedForAgain() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("500.00"), eur("0.00"));

        assertThat(receivable.due()).isEqualTo(eur("690.00"));
        receivable.receive(eur("700.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        assertThat(receivable.overpaid()).isEqualTo(eur("10.00"));
    }

    @Test
    void aPartWithheldFallsDueWhenItIsReleased() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("0.00"), eur("119.00"));
        receivable.receive(eur("1071.00"));

        assertThat(receivable.due()).isEqualTo(eur("119.00"));
        assertThat(receivable.withheld()).isEqualTo(eur("119.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PARTLY_PAID);

        assertThat(receivable.release(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(receivable.release(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(receivable.withheld()).isEqualTo(eur("0.00"));
        assertThat(receivable.withheldDue()).isEqualTo("2027-03-01");
        assertThat(receivable.due()).isEqualTo(eur("119.00"));
    }

    @Test
    void anInvoicePaidAheadInFullIsPaid() {
        assertThat(new Receivable("1", eur("500.00"), DUE)
                        .lowered(eur("500.00"), eur("0.00"))
                        .settlement())
                .isEqualTo(Settlement.PAID);
    }

    @Test
    void ofAnInvoiceCreditedInPartAPartOfTheSameShareStaysWithheld() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("0.00"), eur("119.00"));

        receivable.credit(eur("396.67"), false);
        assertThat(receivable.withheld()).isEqualTo(eur("79.33"));
        receivable.credit(eur("396.67"), false);
        assertThat(receivable.withheld()).isEqualTo(eur("39.67"));
        receivable.credit(eur("396.66"), false);
        assertThat(receivable.withheld()).isEqualTo(eur("0.00"));
        assertThat(receivable.release(DUE)).isFalse();
        assertThat(receivable.settlement()).isEqualTo(Settlement.CREDITED);
    }

    @Test
    void whatWasPaidAheadPaysForWhatCreditNotesLeaveAndNoMore() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("500.00"), eur("0.00"));

        receivable.credit(eur("690.00"), false);
        assertThat(receivable.due()).isEqualTo(eur("0.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        receivable.credit(eur("500.00"), false);
        assertThat(receivable.overpaid()).isEqualTo(eur("0.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.CREDITED);
    }

    @Test
    void anInvoiceOverNothingIsPaidUntilItIsCreditedInFull() {
        var receivable = new Receivable("1", eur("0.00"), DUE);

        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        receivable.credit(eur("0.00"), false);
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        receivable.credit(eur("0.00"), true);
        assertThat(receivable.settlement()).isEqualTo(Settlement.CREDITED);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
