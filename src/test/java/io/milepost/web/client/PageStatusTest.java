package io.milepost.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.document.AFrozenInvoice;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.money.Money;
import io.milepost.receivable.Receivable;
import io.milepost.receivable.Settlement;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageStatusTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 30);
    private static final LocalDate RELEASED = LocalDate.of(2027, 3, 1);

    private final Receivable owed = mock();

    @BeforeEach
    void anInvoiceOf1190() {
        when(owed.currency()).thenReturn(Currency.getInstance("EUR"));
        when(owed.dueDate()).thenReturn(DUE);
        when(owed.oldestDue()).thenReturn(DUE);
        when(owed.settlement()).thenReturn(Settlement.OPEN);
        money("1190.00", "0.00");
    }

    @Test
    void anOpenOneSaysByWhenAndALateOneSinceWhen() {
        assertThat(status(DUE)).isEqualTo(new PageStatus("Open, due on 30 December 2026", ""));
        assertThat(status(DUE.plusDays(1))).isEqualTo(new PageStatus("Overdue since 30 December 2026", "late"));
    }

    @Test
    void whatIsWithheldIsNeitherToBePaidNorLate() {
        money("1190.00", "59.50");
        assertThat(PageStatus.toPay(owed)).isEqualTo(Money.of("1130.50", "EUR"));

        money("59.50", "59.50");
        when(owed.oldestDue()).thenReturn(null);
        when(owed.settlement()).thenReturn(Settlement.PARTLY_PAID);
        assertThat(status(DUE.plusYears(1)))
                .isEqualTo(new PageStatus("Paid; 59.50\u00a0EUR is withheld until it is released", "good"));
    }

    @Test
    void aReleasedPartIsDueOnItsOwnDay() {
        money("59.50", "0.00");
        when(owed.oldestDue()).thenReturn(RELEASED);
        when(owed.settlement()).thenReturn(Settlement.PARTLY_PAID);

        assertThat(status(RELEASED)).isEqualTo(new PageStatus("Paid in part, 59.50\u00a0EUR open", ""));
        assertThat(status(RELEASED.plusDays(1)).kind()).isEqualTo("late");
        assertThat(PageStatus.due(owed)).isEqualTo(RELEASED);
    }

    @Test
    void aQueriedOneIsNotCalledLate() {
        assertThat(PageStatus.of(owed, true, DUE.plusDays(9), PageWords.in("en")))
                .isEqualTo(new PageStatus("Queried; we are looking into it", ""));
    }

    @Test
    void theSumsEndWithWhatIsToBePaidNow() {
        FrozenInvoice invoice = AFrozenInvoice.issued().build();
        Money gross = Money.rounded(invoice.totals().gross(), owed.currency());
        when(owed.credited()).thenReturn(Money.of("100.00", "EUR"));
        when(owed.paid()).thenReturn(Money.of("200.00", "EUR"));
        when(owed.writtenOff()).thenReturn(Money.of("5.00", "EUR"));
        Money due = gross.minus(Money.of("305.00", "EUR"));
        when(owed.due()).thenReturn(due);
        when(owed.withheld()).thenReturn(Money.of("50.00", "EUR"));

        var sums = PageTotals.of(invoice, owed, PageWords.in("en"));

        assertThat(sums.subList(sums.size() - 5, sums.size()))
                .extracting(Named::name)
                .containsExactly("Credited", "Paid so far", "Waived", "Withheld until released", "To pay");
        assertThat(sums.get(sums.size() - 1).value())
                .isEqualTo(PageWords.in("en").amount(due.minus(Money.of("50.00", "EUR"))));
        assertThat(sums)
                .filteredOn(sum -> sum.name().equals("Paid so far"))
                .extracting(Named::value)
                .containsExactly("-200.00\u00a0EUR");
    }

    private void money(String due, String withheld) {
        when(owed.due()).thenReturn(Money.of(due, "EUR"));
        when(owed.withheld()).thenReturn(Money.of(withheld, "EUR"));
    }

    private PageStatus status(LocalDate today) {
        return PageStatus.of(owed, false, today, PageWords.in("en"));
    }
}
