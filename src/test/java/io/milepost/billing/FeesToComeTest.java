package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.project.TermCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeesToComeTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    @Test
    void whatNobodyBilledYetIsToCome() {
        FeesToCome fees = fees(false);

        assertThat(fees.between(null, LocalDate.of(2026, 11, 30)).amount()).isEqualByComparingTo("3000.00");
        assertThat(fees.between(LocalDate.of(2026, 11, 30), NEW_YEARS_EVE).amount())
                .isEqualByComparingTo("1000.00");
    }

    @Test
    void inAdvanceAFeeIsDueOnTheFirstDayOfItsPeriod() {
        assertThat(fees(true).between(null, LocalDate.of(2026, 11, 1)).amount()).isEqualByComparingTo("3000.00");
    }

    @Test
    void whatAnInvoiceOrADraftHasIsNot() {
        FeesToCome fees = fees(
                false, charge("CARE", SEPTEMBER, SEPTEMBER.plusDays(29)), charge("OTHER", SEPTEMBER, NEW_YEARS_EVE));

        assertThat(fees.between(null, LocalDate.of(2026, 10, 31)).amount()).isEqualByComparingTo("1000.00");
    }

    private static FeesToCome fees(boolean inAdvance, TermCharge... onInvoices) {
        var retainer = new Retainer(
                "CARE",
                Scope.REST,
                new BigDecimal("1000.00"),
                Period.MONTH,
                inAdvance,
                BigDecimal.ZERO,
                0,
                SEPTEMBER,
                null,
                null);
        return new FeesToCome(EUR, FeesToCome.of(retainer, List.of(onInvoices), EUR, NEW_YEARS_EVE));
    }

    private static TermCharge charge(String term, LocalDate from, LocalDate to) {
        TermCharge charge = mock();
        when(charge.term()).thenReturn(term);
        when(charge.from()).thenReturn(from);
        when(charge.to()).thenReturn(to);
        when(charge.size()).thenReturn(new BigDecimal("1000.00"));
        return charge;
    }
}
