package io.milepost.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.client.Profile;
import io.milepost.document.ARandomInvoice;
import io.milepost.document.OfficialRules;
import io.milepost.document.RandomTaxes;
import io.milepost.invoice.InvoiceKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EInvoicesAreValidTest {
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "USD", "JPY", "HUF");

    static Stream<Arguments> kindsAndProfiles() {
        return ARandomInvoice.PROFILES.stream()
                .flatMap(profile -> Stream.of(InvoiceKind.values()).map(kind -> Arguments.of(kind, profile)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndProfiles")
    void everyTaxTreatmentAndCurrencyIsValidWithoutAWarning(InvoiceKind kind, Profile profile) {
        for (var taxes : RandomTaxes.ALL) {
            for (var seed = 0; seed < CURRENCIES.size(); seed++) {
                var invoice = ARandomInvoice.of(seed, kind, profile, taxes, CURRENCIES.get(seed));

                var xml = Syntax.of(invoice).orElseThrow().write(invoice);

                assertThat(OfficialRules.findings(profile, kind, xml))
                        .as("%s, seed %d", taxes, seed)
                        .isEmpty();
                assertThat(Rules.problems(invoice))
                        .as("%s, seed %d", taxes, seed)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndProfiles")
    void theOracleSeesAFault(InvoiceKind kind, Profile profile) {
        var invoice = ARandomInvoice.of(1, kind, profile, RandomTaxes.STANDARD, "EUR");
        var xml = new String(Syntax.of(invoice).orElseThrow().write(invoice), java.nio.charset.StandardCharsets.UTF_8);

        var broken = xml.replace(">S<", ">AE<").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(OfficialRules.findings(profile, kind, broken)).isNotEmpty();
    }
}
