package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTreatmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final VatRates RATES = new VatRates(
            new BigDecimal("19"),
            List.of(
                    new VatRates.Dated(LocalDate.of(2021, 1, 1), new BigDecimal("19"), new BigDecimal("7")),
                    new VatRates.Dated(LocalDate.of(2007, 1, 1), new BigDecimal("19"), new BigDecimal("7")),
                    new VatRates.Dated(LocalDate.of(2020, 7, 1), new BigDecimal("16"), new BigDecimal("5"))),
            false);

    @Test
    void atHomeAnItemPaysItsOwnRateOrTheStandardOne() {
        TaxTreatment tax = TaxTreatment.of(ruling("S", "standard", null), RATES, TODAY);

        assertThat(tax.percent(null)).isEqualByComparingTo("19");
        assertThat(tax.percent(new BigDecimal("7"))).isEqualByComparingTo("7");
        assertThat(tax.category(new BigDecimal("19"))).isEqualTo("S");
        assertThat(tax.category(BigDecimal.ZERO)).isEqualTo("Z");
        assertThat(tax.problem()).isNull();
    }

    @Test
    void anUntaxedSaleTakesNoRateFromItsItems() {
        TaxTreatment tax = TaxTreatment.of(ruling("AE", null, "reverse-charge"), RATES, TODAY);

        assertThat(tax.percent(new BigDecimal("7"))).isEqualByComparingTo("0");
        assertThat(tax.category(BigDecimal.ZERO)).isEqualTo("AE");
        assertThat(tax.note()).isEqualTo(TaxNote.REVERSE_CHARGE);
        assertThat(tax.note().in("fr")).startsWith("Autoliquidation");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-06-30, 19, 7",
        "2020-07-01, 16, 5",
        "2020-12-31, 16, 5",
        "2021-01-01, 19, 7",
    })
    void theTaxPointDecidesTheRate(LocalDate taxPoint, BigDecimal standard, BigDecimal reduced) {
        assertThat(TaxTreatment.of(ruling("S", "standard", null), RATES, taxPoint)
                        .percent(null))
                .isEqualByComparingTo(standard);
        assertThat(TaxTreatment.of(ruling("S", "reduced", null), RATES, taxPoint)
                        .percent(null))
                .isEqualByComparingTo(reduced);
        assertThat(TaxTreatment.of(ruling("S", "5.5", null), RATES, taxPoint).percent(null))
                .isEqualByComparingTo("5.5");
    }

    @ParameterizedTest
    @CsvSource({
        "X,  standard, ,               there is no category 'X'",
        ",   standard, ,               the rule that matches names no category",
        "S,  ,         ,               no VAT rate '' is set for 2026-11-24",
        "S,  luxury,   ,               no VAT rate 'luxury' is set for 2026-11-24",
        "AE, ,         ,               category AE needs a legal note",
        "E,  ,         because,        there is no legal note 'because'",
    })
    void anAnswerThatMakesNoSenseIsNeverGuessedAt(String category, String rate, String note, String why) {
        TaxTreatment tax = TaxTreatment.of(ruling(category, rate, note), RATES, TODAY);

        assertThat(tax.problem()).isEqualTo(why);
        assertThat(tax.category(tax.percent(new BigDecimal("19")))).isEqualTo(TaxTreatment.UNDECIDED);
    }

    @Test
    void beforeTheFirstRateNoneIsKnown() {
        assertThat(TaxTreatment.of(ruling("S", "standard", null), RATES, LocalDate.of(2006, 12, 31))
                        .problem())
                .isEqualTo("no VAT rate 'standard' is set for 2006-12-31");
    }

    @Test
    void oneSettingIsEnoughForARateThatNeverChanged() {
        var rates = new VatRates(new BigDecimal("25"), List.of(), false);

        assertThat(rates.percent("standard", LocalDate.of(1999, 1, 1))).hasValue(new BigDecimal("25"));
        assertThat(rates.periods().changes()).isEmpty();
        assertThat(rates.isStandard(new BigDecimal("25.00"))).isTrue();
    }

    @Test
    void linesAreSplitOnTheDaysARateChanges() {
        assertThat(RATES.periods().changes()).containsExactly(LocalDate.of(2020, 7, 1), LocalDate.of(2021, 1, 1));
    }

    @Test
    void everyNoteHasAKeyForTheTable() {
        assertThat(TaxNote.of("outside-eu-private")).hasValue(TaxNote.OUTSIDE_EU_PRIVATE);
        assertThat(TaxNote.of("OUTSIDE_EU")).isEmpty();
    }

    private static TaxRuling ruling(String category, String rate, String note) {
        return new TaxRuling(category, rate, note, null);
    }
}
