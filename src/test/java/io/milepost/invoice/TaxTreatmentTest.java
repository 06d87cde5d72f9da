package io.milepost.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.client.ClientDetails;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TaxTreatmentTest {
    @Test
    void aClientAtHomePaysTheStandardRateUnlessAnItemHasItsOwn() {
        TaxTreatment tax = TaxTreatment.of(issuer(), client("DE", null, "de"));

        assertThat(tax.percent(null)).isEqualByComparingTo("19");
        assertThat(tax.percent(new BigDecimal("7"))).isEqualByComparingTo("7");
        assertThat(tax.category(new BigDecimal("19"))).isEqualTo("S");
        assertThat(tax.category(BigDecimal.ZERO)).isEqualTo("Z");
        assertThat(tax.note()).isNull();
    }

    @Test
    void aBusinessElsewhereInTheEuOwesTheVatItself() {
        TaxTreatment tax = TaxTreatment.of(issuer(), client("DK", "DK25313763", "en"));

        assertThat(tax.percent(new BigDecimal("7"))).isEqualByComparingTo("0");
        assertThat(tax.category(BigDecimal.ZERO)).isEqualTo("AE");
        assertThat(tax.note()).contains("Reverse charge");
    }

    @Test
    void aPrivateClientElsewhereInTheEuIsTaxedAtHome() {
        assertThat(TaxTreatment.of(issuer(), client("DK", null, "en")).percent(null))
                .isEqualByComparingTo("19");
    }

    @Test
    void outsideTheEuNothingIsTaxedAndTheNoteIsInTheClientsLanguage() {
        TaxTreatment tax = TaxTreatment.of(issuer(), client("CH", null, "fr"));

        assertThat(tax.category(tax.percent(null))).isEqualTo("O");
        assertThat(tax.note()).contains("hors UE");
    }

    static Issuer issuer() {
        return new Issuer(
                "Firm",
                "Street 1",
                "20457",
                "Hamburg",
                "DE",
                "DE136695976",
                "27/123/12345",
                "HRB 1",
                "a@b.example",
                "+49",
                "firm.example",
                "Bank",
                "DE89370400440532013000",
                "COBADEFFXXX",
                "logo.png",
                ZoneId.of("Europe/Berlin"),
                "EUR",
                new BigDecimal("19"));
    }

    private static ClientDetails client(String country, String vatId, String language) {
        return new ClientDetails(
                "Client",
                "Street 2",
                "1",
                "City",
                country,
                vatId,
                "c@d.example",
                null,
                language,
                "EUR",
                30,
                null,
                null,
                false);
    }
}
