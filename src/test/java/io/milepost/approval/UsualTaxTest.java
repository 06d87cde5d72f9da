package io.milepost.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.TaxFacts.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualTaxTest {
    @ParameterizedTest
    @CsvSource({
        "HOME,   true,  S,  true",
        "HOME,   true,  Z,  true",
        "HOME,   true,  AE, false",
        "HOME,   true,  O,  false",
        "HOME,   true,  E,  false",
        "EU,     true,  AE, true",
        "EU,     true,  S,  false",
        "EU,     false, S,  true",
        "EU,     true,  K,  false",
        "ABROAD, true,  O,  true",
        "ABROAD, true,  G,  false",
    })
    void whereTheClientIsSaysWhatIsUsual(Place place, boolean business, String category, boolean usual) {
        assertThat(new UsualTax(place, business, false, false).has(category)).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"E, true", "O, false", "K, false"})
    void aSmallBusinessIsExempt(String category, boolean usual) {
        assertThat(new UsualTax(Place.HOME, true, true, false).has(category)).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"O, true", "E, false"})
    void aPaymentAheadWithoutTaxHasNone(String category, boolean usual) {
        assertThat(new UsualTax(Place.HOME, true, false, true).has(category)).isEqualTo(usual);
    }
}
