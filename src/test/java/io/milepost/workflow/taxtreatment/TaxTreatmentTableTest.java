package io.milepost.workflow.taxtreatment;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxFacts.Place;
import io.milepost.invoice.TaxRuling;
import io.milepost.project.Supply;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTreatmentTableTest {
    private final BundledTaxTable table = new BundledTaxTable();

    @ParameterizedTest
    @CsvSource({
        // place, business, VAT id, small, exempt, supply, category, rate, note
        "HOME,   true,  true,  false, false, SERVICES, S,  standard, ",
        "HOME,   false, false, false, false, SERVICES, S,  standard, ",
        "HOME,   true,  true,  false, false, GOODS,    S,  standard, ",
        "HOME,   true,  true,  true,  false, SERVICES, E,  ,         small-business",
        "HOME,   true,  false, false, true,  SERVICES, E,  ,         exempt-client",
        "EU,     true,  true,  false, false, SERVICES, AE, ,         reverse-charge",
        "EU,     true,  false, false, false, SERVICES, AE, ,         reverse-charge",
        "EU,     true,  true,  true,  false, SERVICES, AE, ,         reverse-charge",
        "EU,     true,  true,  false, false, GOODS,    K,  ,         intra-community",
        "EU,     false, false, false, false, SERVICES, S,  standard, ",
        "EU,     false, false, true,  false, SERVICES, E,  ,         small-business",
        "EU,     true,  false, false, true,  SERVICES, E,  ,         exempt-client",
        "ABROAD, true,  false, false, false, SERVICES, O,  ,         outside-eu",
        "ABROAD, false, false, false, false, SERVICES, O,  ,         outside-eu-private",
        "ABROAD, true,  false, false, false, GOODS,    G,  ,         export",
        "ABROAD, false, false, true,  true,  GOODS,    G,  ,         export",
    })
    void everySaleHasItsCategory(
            Place place,
            boolean business,
            boolean vatId,
            boolean small,
            boolean exempt,
            Supply supply,
            String category,
            String rate,
            String note) {
        String country = place == Place.HOME ? "DE" : place == Place.EU ? "DK" : "CH";
        var facts =
                new TaxFacts("DE", country, place, business, vatId, small, exempt, supply, LocalDate.of(2026, 11, 24));

        assertThat(table.decide(facts)).isEqualTo(new TaxRuling(category, rate, note, null));
    }
}
