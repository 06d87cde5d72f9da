package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    void aPartReleasedBeforeItsInvoiceIsDueIsDueWithIt() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("0.00"), eur("119.00"));
        receivable.release(DUE.minusDays(30));
        receivable.receive(eur("1071.00"));

        assertThat(receivable.oldestDue()).isEqualTo(DUE);
        assertThat(receivable.dueBy(DUE.minusDays(1))).isEqualTo(eur("0.00"));
        assertThat(receivable.dueBy(DUE)).isEqualTo(eur("119.00"));
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

    @Test
    void whatIsWrittenOffIsAskedForNoMore() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("0.00"), eur("0.00"));
        receivable.receive(eur("1000.00"));

        receivable.writeOff(eur("190.00"));

        assertThat(receivable.due()).isEqualTo(eur("0.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.WRITTEN_OFF);
        assertThatThrownBy(() -> receivable.writeOff(eur("0.01"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatComesInAfterAWriteOffTakesItBackFirst() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("0.00"), eur("0.00"));
        receivable.writeOff(eur("1190.00"));

        receivable.receive(eur("500.00"));
        assertThat(receivable.recover()).isEqualTo(eur("500.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.WRITTEN_OFF);
        assertThat(receivable.overpaid()).isEqualTo(eur("0.00"));

        receivable.receive(eur("700.00"));
        assertThat(receivable.recover()).isEqualTo(eur("690.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        assertThat(receivable.overpaid()).isEqualTo(eur("10.00"));
    }

    @Test
    void whatABankTakesBackIsOwedAgain() {
        var receivable = new Receivable("1", eur("1190.00"), DUE).lowered(eur("0.00"), eur("0.00"));
        receivable.receive(eur("1200.00"));
        receivable.receive(eur("-10.00"));
        assertThat(receivable.overpaid()).isEqualTo(eur("0.00"));

        receivable.receive(eur("-1200.00"));

        assertThat(receivable.due()).isEqualTo(eur("1200.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.OPEN);
    }

    @Test
    void whatRemindersClaimedIsNotPaidTooMuchUnlessNothingOfTheInvoiceIsLeft() {
        var receivable = new Receivable("1", eur("100.00"), DUE).lowered(eur("0.00"), eur("0.00"));
        receivable.claim(eur("5.00"));
        receivable.receive(eur("107.00"));
        assertThat(receivable.overpaid()).isEqualTo(eur("2.00"));

        receivable.credit(eur("100.00"), true);

        assertThat(receivable.overpaid()).isEqualTo(eur("107.00"));
    }

    private enum Move {
        PAY,
        TAKE_BACK,
        CREDIT,
        WRITE_OFF
    }

    /** Issued less credits, payments and write-offs is what is due, less what was paid too much: after every step. */
    @Property(tries = 500)
    void whateverHappensTheBalanceIsExplained(
            @ForAll List<Move> moves, @ForAll List<@From("cents") Long> amounts, @ForAll("cents") long issued) {
        var receivable = new Receivable("1", cents(issued), DUE).lowered(eur("0.00"), eur("0.00"));
        Money credited = eur("0.00");
        Money paid = eur("0.00");
        Money writtenOff = eur("0.00");
        for (int i = 0; i < Math.min(moves.size(), amounts.size()); i++) {
            Money amount = cents(amounts.get(i));
            switch (moves.get(i)) {
                case PAY -> {
                    receivable.receive(amount);
                    paid = paid.plus(amount);
                }
                case TAKE_BACK -> {
                    Money back = least(amount, paid);
                    receivable.receive(back.negated());
                    paid = paid.minus(back);
                }
                case CREDIT -> {
                    Money note = least(amount, cents(issued).minus(credited));
                    receivable.credit(note, false);
                    credited = credited.plus(note);
                }
                case WRITE_OFF -> {
                    Money given = least(amount, receivable.due());
                    receivable.writeOff(given);
                    writtenOff = writtenOff.plus(given);
                }
            }
            writtenOff = writtenOff.minus(receivable.recover());

            assertThat(writtenOff).isEqualTo(receivable.writtenOff());
            assertThat(writtenOff.isNegative()).isFalse();
            assertThat(cents(issued).minus(credited).minus(paid).minus(writtenOff))
                    .isEqualTo(receivable.due().minus(receivable.overpaid()));
            assertThat(receivable.due().isZero() || receivable.overpaid().isZero())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(1, 500_00);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money cents(long cents) {
        return Money.rounded(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR"));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
