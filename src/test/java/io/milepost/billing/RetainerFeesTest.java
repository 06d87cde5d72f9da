package io.milepost.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.billing.RetainerCalendar.Span;
import io.milepost.project.ChargeDetails;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetainerFeesTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Span A_YEAR = new Span(JULY, LocalDate.of(2027, 6, 30));
    private static final TaxPeriods NEW_RATES = new TaxPeriods(List.of(LocalDate.of(2020, 7, 1), NEW_YEAR));

    @Test
    void whereRatesChangeTheFeeIsSplitByDays() {
        List<ChargeDetails> fees = fees("12000.00", true, null, NEW_RATES).of(A_YEAR);

        assertThat(fees)
                .extracting(ChargeDetails::amount)
                .containsExactly(new BigDecimal("6049.32"), new BigDecimal("5950.68"));
        assertThat(fees)
                .extracting(ChargeDetails::name)
                .containsExactly("Retainer 1 Jul 2026 – 31 Dec 2026", "Retainer 1 Jan 2027 – 30 Jun 2027");
        assertThat(fees).extracting(ChargeDetails::to).containsExactly(NEW_YEAR.minusDays(1), A_YEAR.to());
        assertThat(fees).extracting(ChargeDetails::chargedOn).containsOnly(JULY);
        assertThat(fees("12000.00", false, null, NEW_RATES).of(A_YEAR))
                .extracting(ChargeDetails::chargedOn)
                .containsOnly(A_YEAR.to());
    }

    @Test
    void whereNoneChangesItIsOneFee() {
        var sameRates = new TaxPeriods(List.of(JULY, A_YEAR.to().plusDays(1)));

        assertThat(fees("12000.00", true, null, sameRates).of(A_YEAR))
                .extracting(ChargeDetails::from, ChargeDetails::to)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(JULY, A_YEAR.to()));
        assertThat(fees("12000.00", true, null, new TaxPeriods(List.of(A_YEAR.to())))
                        .of(A_YEAR))
                .hasSize(2);
    }

    @Test
    void aRateOfItsOwnDoesNotChange() {
        assertThat(fees("12000.00", true, "7", NEW_RATES).of(A_YEAR)).hasSize(1);
    }

    @Test
    void noPartIsWorthNothing() {
        assertThat(fees("0.01", true, null, NEW_RATES).of(A_YEAR))
                .extracting(ChargeDetails::amount)
                .containsExactly(new BigDecimal("0.01"));
    }

    @Property
    void thePartsComeToTheFeeAndToThePeriod(
            @ForAll @IntRange(min = 1_000, max = 5_000_000) int cents,
            @ForAll @IntRange(max = 400) int first,
            @ForAll @IntRange(min = 1, max = 400) int later) {
        LocalDate one = JULY.plusDays(first);
        String fee = BigDecimal.valueOf(cents, 2).toPlainString();

        List<ChargeDetails> fees = fees(fee, true, null, new TaxPeriods(List.of(one, one.plusDays(later))))
                .of(A_YEAR);

        assertThat(fees.stream().map(ChargeDetails::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(fee);
        for (int i = 1; i < fees.size(); i++) {
            assertThat(fees.get(i).from()).isEqualTo(fees.get(i - 1).to().plusDays(1));
        }
    }

    private static RetainerFees fees(String fee, boolean inAdvance, String vat, TaxPeriods rates) {
        var retainer = new Retainer(
                "CARE",
                Scope.REST,
                new BigDecimal(fee),
                Period.YEAR,
                inAdvance,
                BigDecimal.ZERO,
                0,
                JULY,
                null,
                vat == null ? null : new BigDecimal(vat));
        return new RetainerFees(retainer, rates, Currency.getInstance("EUR"), new ChargeWords("en"));
    }
}
