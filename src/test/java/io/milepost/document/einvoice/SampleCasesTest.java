package io.milepost.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.client.Profile;
import io.milepost.document.AFrozenInvoice;
import io.milepost.document.OfficialRules;
import io.milepost.document.ReadEInvoice;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases the public sample collections show, as this firm bills them. */
class SampleCasesTest {
    private static final String FIRM = "9930:DE298765432";
    private static final String CLIENT = "0204:04011000-1234512345-06";

    @ParameterizedTest
    @CsvSource({"FACTUR_X, 386", "XRECHNUNG_CII, 326", "XRECHNUNG_UBL, 326", "PEPPOL_UBL, 326"})
    void aDepositIsAPrepaymentInvoiceThatGermansKnowAsAPartialOne(Profile profile, String code) {
        var invoice = AFrozenInvoice.issued()
                .of(InvoiceKind.DEPOSIT)
                .withLine("Deposit 30 %", "1", "C62", "3750.00")
                .as(profile, FIRM, CLIENT)
                .build();

        assertThat(valid(invoice).text("rsm:ExchangedDocument/ram:TypeCode|cbc:InvoiceTypeCode"))
                .isEqualTo(code);
    }

    @Test
    void aDepositIsA386OnPeppolAbroad() {
        var invoice = AFrozenInvoice.issued()
                .of(InvoiceKind.DEPOSIT)
                .to("Nordic A/S", "DK", "DK25313763")
                .taxed("AE", "0.00", "Reverse charge")
                .withLine("Deposit 30 %", "1", "C62", "3750.00")
                .as(Profile.PEPPOL_UBL, FIRM, "0184:DK25313763")
                .build();

        assertThat(valid(invoice).text("cbc:InvoiceTypeCode")).isEqualTo("386");
    }

    @Test
    void aFinalInvoiceDeductsItsDepositByALineThatNamesTheInvoice() {
        var xml = valid(AFrozenInvoice.issued()
                .withLine("Concept", "1", "C62", "16350.00")
                .withLine("Less deposit, invoice INV-2026-00007", "-1", "C62", "9401.25")
                .as(Profile.XRECHNUNG_UBL, FIRM, CLIENT)
                .build());

        assertThat(xml.text("cac:InvoiceLine[2]/cbc:InvoicedQuantity")).isEqualTo("-1");
        assertThat(xml.text("cac:InvoiceLine[2]/cbc:LineExtensionAmount")).isEqualTo("-9401.25");
        assertThat(xml.text("cac:InvoiceLine[2]/cac:Price/cbc:PriceAmount")).isEqualTo("9401.25");
        assertThat(xml.text("cac:InvoiceLine[2]/cac:Item/cbc:Name")).contains("INV-2026-00007");
        assertThat(xml.text("cac:TaxTotal/cbc:TaxAmount")).isEqualTo("1320.26");
        assertThat(xml.text("cac:LegalMonetaryTotal/cbc:PayableAmount")).isEqualTo("8269.01");
    }

    @Test
    void whatIsRetainedIsDueLaterAndWhatWasPrepaidIsNot() {
        var xml = valid(AFrozenInvoice.issued()
                .prepaid("1000.00")
                .withholding("5", "743.75", "on acceptance")
                .as(Profile.FACTUR_X, FIRM, CLIENT)
                .build());
        var settlement = "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/";
        var sums = settlement + "ram:SpecifiedTradeSettlementHeaderMonetarySummation/";

        assertThat(xml.text(sums + "ram:GrandTotalAmount")).isEqualTo("14875.00");
        assertThat(xml.text(sums + "ram:TotalPrepaidAmount")).isEqualTo("1000.00");
        assertThat(xml.text(sums + "ram:DuePayableAmount")).isEqualTo("13875.00");
        assertThat(xml.text(settlement + "ram:SpecifiedTradePaymentTerms/ram:Description"))
                .isEqualTo("743.75 EUR (5 %) of it is retained and falls due on acceptance.");
    }

    @ParameterizedTest
    @CsvSource({"XRECHNUNG_UBL", "PEPPOL_UBL"})
    void aCreditNoteNamesItsInvoiceAndIsPositive(Profile profile) {
        var xml = valid(AFrozenInvoice.issued()
                .numbered("CRN-2026-00001")
                .correcting("INV-2026-00001")
                .withLine("Concept", "1", "C62", "7612.50")
                .as(profile, FIRM, CLIENT)
                .build());

        assertThat(xml.text("cbc:CreditNoteTypeCode")).isEqualTo("381");
        assertThat(xml.text("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"))
                .isEqualTo("INV-2026-00001");
        assertThat(xml.text("cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate"))
                .isEqualTo("2026-11-23");
        assertThat(xml.text("cac:TaxTotal/cbc:TaxAmount")).isEqualTo("1446.38");
        assertThat(xml.text("cac:PaymentMeans/cbc:PaymentMeansCode")).isEqualTo("97");
        assertThat(xml.all("cac:PaymentMeans/cac:PayeeFinancialAccount")).isEmpty();
    }

    @Test
    void aCreditNoteIsA381InCiiToo() {
        var xml = valid(AFrozenInvoice.issued()
                .numbered("CRN-2026-00001")
                .correcting("INV-2026-00001")
                .as(Profile.FACTUR_X, null, null)
                .build());
        var reference =
                "rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:InvoiceReferencedDocument/";

        assertThat(xml.text("rsm:ExchangedDocument/ram:TypeCode")).isEqualTo("381");
        assertThat(xml.text(reference + "ram:IssuerAssignedID")).isEqualTo("INV-2026-00001");
        assertThat(xml.text(reference + "ram:FormattedIssueDateTime/qdt:DateTimeString"))
                .isEqualTo("20261123");
    }

    @ParameterizedTest
    @CsvSource({"AE,VATEX-EU-AE", "K,VATEX-EU-IC", "G,VATEX-EU-G"})
    void whatIsNotTaxedSaysWhy(String category, String code) {
        var xml = valid(AFrozenInvoice.issued()
                .to("Nordic SARL", "FR", "FR40303265045")
                .taxed(category, "0.00", "The law says so.")
                .as(Profile.PEPPOL_UBL, FIRM, "0088:4035811991014")
                .build());

        assertThat(xml.text("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReasonCode"))
                .isEqualTo(code);
        assertThat(xml.text("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:TaxExemptionReason"))
                .isEqualTo("The law says so.");
    }

    @Test
    void outsideTheScopeOfVatNobodyShowsAVatId() {
        var xml = valid(AFrozenInvoice.issued()
                .to("Pacific Inc.", "US", null)
                .taxed("O", "0.00", "Not subject to VAT.")
                .as(Profile.PEPPOL_UBL, FIRM, "0088:4035811991014")
                .build());

        assertThat(xml.all("//cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']")).isEmpty();
        assertThat(xml.text("cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID"))
                .isEqualTo("DE298765432");
    }

    /** 3 × 10.01 at 20 %: VAT once over the base, 6.01, not 3 × 2.00. */
    @Test
    void vatIsRoundedOncePerRate() {
        var xml = valid(AFrozenInvoice.issued()
                .taxed("S", "20.00", null)
                .withLine("a", "1", "C62", "10.01")
                .withLine("b", "1", "C62", "10.01")
                .withLine("c", "1", "C62", "10.01")
                .as(Profile.PEPPOL_UBL, FIRM, CLIENT)
                .build());

        assertThat(xml.text("cac:TaxTotal/cbc:TaxAmount")).isEqualTo("6.01");
        assertThat(xml.text("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount")).isEqualTo("36.04");
    }

    @Test
    void aDiscountIsAnAllowanceWithItsReason() {
        var xml = valid(AFrozenInvoice.issued()
                .discounted("250.00", "Early order")
                .as(Profile.XRECHNUNG_UBL, FIRM, CLIENT)
                .build());

        assertThat(xml.text("cac:AllowanceCharge/cbc:AllowanceChargeReason")).isEqualTo("Early order");
        assertThat(xml.text("cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount")).isEqualTo("250.00");
        assertThat(xml.text("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount")).isEqualTo("12250.00");
    }

    private static ReadEInvoice valid(FrozenInvoice invoice) {
        var profile = invoice.eInvoice().profile();
        var xml = Syntax.of(invoice).orElseThrow().write(invoice);
        assertThat(OfficialRules.findings(profile, invoice.kind(), xml)).isEmpty();
        return ReadEInvoice.of(xml);
    }
}
