package io.milepost.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.milepost.client.Profile;
import io.milepost.document.AFrozenInvoice;
import io.milepost.document.ARandomInvoice;
import io.milepost.document.RandomTaxes;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MissingFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource({
        "FACTUR_X, /seller/name, milepost.issuer.name",
        "FACTUR_X, /seller/country, milepost.issuer.country",
        "FACTUR_X, /buyer/name, client.name",
        "FACTUR_X, /buyer/country, client.country",
        "FACTUR_X, /lines/0/description, lines",
        "XRECHNUNG_CII, /buyerReference, client.buyerReference",
        "XRECHNUNG_CII, /seller/contact, milepost.issuer.contact",
        "XRECHNUNG_CII, /seller/phone, milepost.issuer.phone",
        "XRECHNUNG_CII, /seller/email, milepost.issuer.email",
        "XRECHNUNG_CII, /seller/city, milepost.issuer.city",
        "XRECHNUNG_CII, /seller/postcode, milepost.issuer.postcode",
        "XRECHNUNG_CII, /seller/iban, milepost.issuer.iban",
        "XRECHNUNG_UBL, /buyer/city, client.city",
        "XRECHNUNG_UBL, /buyer/postcode, client.postcode",
        "XRECHNUNG_UBL, /eInvoice/from, milepost.issuer.endpoint",
        "XRECHNUNG_UBL, /eInvoice/to, client.endpoint",
        "PEPPOL_UBL, /eInvoice/from, milepost.issuer.endpoint",
        "PEPPOL_UBL, /eInvoice/to, client.endpoint"
    })
    void breakingOneMandatoryFieldIsToldByItsName(Profile profile, String field, String told) throws Exception {
        var whole = german(profile);
        assertThat(Rules.problems(whole)).isEmpty();

        assertThat(Rules.problems(without(whole, field)))
                .extracting(Problem::field)
                .containsOnly(told);
    }

    @ParameterizedTest
    @EnumSource(value = Profile.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void reverseChargeWantsTheClientsVatId(Profile profile) throws Exception {
        var invoice = ARandomInvoice.of(3, InvoiceKind.INVOICE, profile, RandomTaxes.REVERSE_CHARGE, "EUR");

        assertThat(Rules.problems(without(invoice, "/buyer/vatId")))
                .extracting(Problem::code, Problem::message, Problem::field)
                .containsExactly(tuple(
                        "no-vat-id",
                        "Client NORDIC has no VAT id, which reverse charge requires: accounting adds it to the client.",
                        "client.vatId"));
    }

    @Test
    void peppolTakesAnOrderNumberForABuyerReference() throws Exception {
        var foreign = ARandomInvoice.of(0, InvoiceKind.INVOICE, Profile.PEPPOL_UBL, RandomTaxes.REVERSE_CHARGE, "EUR");
        var ordered = with(without(foreign, "/buyerReference"), "poNumber", "PO-1");

        assertThat(Rules.problems(ordered)).isEmpty();
        assertThat(Rules.problems(without(ordered, "/poNumber")))
                .extracting(Problem::field)
                .containsExactly("client.buyerReference");
    }

    @Test
    void anAddressIsLookedAtWhereTheNetworkDoes() {
        var wrong = AFrozenInvoice.issued().as(Profile.PEPPOL_UBL, "9930:DE136695976", "0208:0428759498");
        var mail = AFrozenInvoice.issued().as(Profile.PEPPOL_UBL, "9930:DE136695976", "EM:x@y.example");

        assertThat(messages(wrong))
                .containsExactly(
                        "The electronic address 0208:0428759498 of client HAFENBAU is no valid Belgian enterprise number: accounting corrects it in the client.");
        assertThat(messages(mail))
                .containsExactly(
                        "The electronic address EM:x@y.example of client HAFENBAU has a scheme that Peppol does not know: accounting corrects it in the client.");
        assertThat(messages(AFrozenInvoice.issued().as(Profile.XRECHNUNG_UBL, "EM:a@b.example", "EM:x@y.example")))
                .isEmpty();
    }

    @Test
    void threeDecimalsAreForPaperOnly() {
        var dinars = ARandomInvoice.of(1, InvoiceKind.INVOICE, Profile.FACTUR_X, RandomTaxes.OUTSIDE, "KWD");
        var demanded = ARandomInvoice.of(1, InvoiceKind.INVOICE, Profile.PEPPOL_UBL, RandomTaxes.OUTSIDE, "KWD");

        assertThat(Rules.problems(dinars)).isEmpty();
        assertThat(Syntax.of(dinars)).isEmpty();
        assertThat(Rules.warnings(dinars))
                .extracting(Problem::message)
                .containsExactly(
                        "Amounts in KWD have three decimals, which no e-invoice can state: client NORDIC receives the PDF alone.");
        assertThat(Rules.problems(demanded)).extracting(Problem::code).containsExactly("currency");
        assertThat(Rules.warnings(demanded)).isEmpty();
    }

    @Test
    void whoWantsNoneIsAskedForNothing() {
        assertThat(Rules.problems(AFrozenInvoice.issued().to("", "", "").build()))
                .isEmpty();
    }

    private static FrozenInvoice german(Profile profile) {
        return AFrozenInvoice.issued()
                .as(profile, "9930:DE298765432", "0204:04011000-1234512345-06")
                .build();
    }

    private static List<String> messages(AFrozenInvoice invoice) {
        return Rules.problems(invoice.build()).stream().map(Problem::message).toList();
    }

    private static FrozenInvoice without(FrozenInvoice invoice, String path) throws Exception {
        var tree = (ObjectNode) JSON.valueToTree(invoice);
        var end = path.lastIndexOf('/');
        ((ObjectNode) tree.at(path.substring(0, end))).putNull(path.substring(end + 1));
        return JSON.treeToValue(tree, FrozenInvoice.class);
    }

    private static FrozenInvoice with(FrozenInvoice invoice, String field, String value) throws Exception {
        return JSON.treeToValue(((ObjectNode) JSON.valueToTree(invoice)).put(field, value), FrozenInvoice.class);
    }
}
