package io.milepost.document.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.milepost.document.ARandomInvoice;
import io.milepost.document.ReadEInvoice;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.AccountingVat;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every amount in the XML is the ledger's, digit for digit: a validator lets VAT pass that is wrong. */
class EInvoiceAmountsTest {
    private static final int INVOICES = 1000;

    @Test
    void everyAmountOfAThousandInvoicesIsTheLedgers() {
        for (var seed = 20_000L; seed < 20_000 + INVOICES; seed++) {
            var invoice = ARandomInvoice.of(seed);
            var syntax = Syntax.of(invoice).orElseThrow();
            var xml = ReadEInvoice.of(syntax.write(invoice));

            assertThat(syntax == Syntax.CII ? cii(xml) : ubl(xml))
                    .as(
                            "seed %d, %s %s",
                            seed, invoice.kind(), invoice.eInvoice().profile())
                    .isEqualTo(ledger(invoice));
        }
    }

    /** Figures as text, so that a lost or added decimal is seen. */
    private static List<String> ledger(FrozenInvoice invoice) {
        List<String> figures = new ArrayList<>();
        for (Line line : invoice.lines()) {
            var exact = line.quantity().multiply(line.unitPrice());
            var whole =
                    line.net().scale() == 0 && exact.subtract(line.net()).abs().doubleValue() > 0.02;
            figures.add("line %s %s %s × %s = %s %s %s"
                    .formatted(
                            line.position(),
                            line.quantity().toPlainString(),
                            line.unit(),
                            whole
                                    ? line.net().abs() + "/"
                                            + line.quantity().abs().toPlainString()
                                    : line.unitPrice().toPlainString(),
                            line.net(),
                            line.vatCategory(),
                            line.vatCategory().equals("O") ? null : line.vatPercent()));
        }
        for (Allowance part : invoice.allowances()) {
            figures.add("allowance %s %s %s %s"
                    .formatted(
                            part.amount(),
                            part.category(),
                            part.category().equals("O") ? null : part.percent(),
                            part.reason()));
        }
        for (TaxSubtotal tax : invoice.taxes()) {
            figures.add("tax %s %s %s %s".formatted(tax.category(), tax.percent(), tax.base(), tax.vat()));
        }
        var totals = invoice.totals();
        var lines = invoice.lines().stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var less = invoice.allowances().stream().map(Allowance::amount).reduce(BigDecimal::add);
        var accounting = invoice.accountingVat();
        figures.add("totals %s %s %s %s %s %s %s"
                .formatted(
                        lines,
                        less.orElse(null),
                        totals.net(),
                        totals.vat(),
                        totals.gross(),
                        invoice.prepaid().signum() == 0 ? null : invoice.prepaid(),
                        totals.gross().subtract(invoice.prepaid())));
        figures.add("accounting VAT " + (isTold(accounting) ? accounting.vat() + accounting.currency() : null));
        return figures;
    }

    private static boolean isTold(AccountingVat vat) {
        return vat != null && vat.vat().signum() != 0;
    }

    private static List<String> cii(ReadEInvoice xml) {
        List<String> figures = new ArrayList<>();
        var trade = "rsm:SupplyChainTradeTransaction/";
        for (var line : xml.all(trade + "ram:IncludedSupplyChainTradeLineItem")) {
            var price = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/";
            var quantity = "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity";
            var tax = "ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax/";
            figures.add("line %s %s %s × %s = %s %s %s"
                    .formatted(
                            line.text("ram:AssociatedDocumentLineDocument/ram:LineID"),
                            line.text(quantity),
                            line.text(quantity + "/@unitCode"),
                            priced(line.text(price + "ram:ChargeAmount"), line.text(price + "ram:BasisQuantity")),
                            line.text(
                                    "ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"),
                            line.text(tax + "ram:CategoryCode"),
                            line.text(tax + "ram:RateApplicablePercent")));
        }
        var settlement = xml.all(trade + "ram:ApplicableHeaderTradeSettlement").get(0);
        for (var part : settlement.all("ram:SpecifiedTradeAllowanceCharge")) {
            figures.add("allowance %s %s %s %s"
                    .formatted(
                            part.text("ram:ActualAmount"),
                            part.text("ram:CategoryTradeTax/ram:CategoryCode"),
                            part.text("ram:CategoryTradeTax/ram:RateApplicablePercent"),
                            part.text("ram:Reason")));
        }
        for (var tax : settlement.all("ram:ApplicableTradeTax")) {
            figures.add("tax %s %s %s %s"
                    .formatted(
                            tax.text("ram:CategoryCode"),
                            tax.text("ram:RateApplicablePercent"),
                            tax.text("ram:BasisAmount"),
                            tax.text("ram:CalculatedAmount")));
        }
        var sums = settlement
                .all("ram:SpecifiedTradeSettlementHeaderMonetarySummation")
                .get(0);
        var own = settlement.text("ram:InvoiceCurrencyCode");
        var other = settlement.text("ram:TaxCurrencyCode");
        figures.add("totals %s %s %s %s %s %s %s"
                .formatted(
                        sums.text("ram:LineTotalAmount"),
                        sums.text("ram:AllowanceTotalAmount"),
                        sums.text("ram:TaxBasisTotalAmount"),
                        sums.text("ram:TaxTotalAmount[@currencyID='" + own + "']"),
                        sums.text("ram:GrandTotalAmount"),
                        sums.text("ram:TotalPrepaidAmount"),
                        sums.text("ram:DuePayableAmount")));
        var accounting = sums.text("ram:TaxTotalAmount[@currencyID!='" + own + "']");
        figures.add("accounting VAT " + (accounting == null ? null : accounting + other));
        return figures;
    }

    private static List<String> ubl(ReadEInvoice xml) {
        List<String> figures = new ArrayList<>();
        for (var line : xml.all("cac:InvoiceLine|cac:CreditNoteLine")) {
            var quantity = "(cbc:InvoicedQuantity|cbc:CreditedQuantity)";
            var tax = "cac:Item/cac:ClassifiedTaxCategory/";
            figures.add("line %s %s %s × %s = %s %s %s"
                    .formatted(
                            line.text("cbc:ID"),
                            line.text(quantity),
                            line.text(quantity + "/@unitCode"),
                            priced(line.text("cac:Price/cbc:PriceAmount"), line.text("cac:Price/cbc:BaseQuantity")),
                            line.text("cbc:LineExtensionAmount"),
                            line.text(tax + "cbc:ID"),
                            line.text(tax + "cbc:Percent")));
        }
        for (var part : xml.all("cac:AllowanceCharge")) {
            figures.add("allowance %s %s %s %s"
                    .formatted(
                            part.text("cbc:Amount"),
                            part.text("cac:TaxCategory/cbc:ID"),
                            part.text("cac:TaxCategory/cbc:Percent"),
                            part.text("cbc:AllowanceChargeReason")));
        }
        for (var tax : xml.all("cac:TaxTotal/cac:TaxSubtotal")) {
            figures.add("tax %s %s %s %s"
                    .formatted(
                            tax.text("cac:TaxCategory/cbc:ID"),
                            tax.text("cac:TaxCategory/cbc:Percent"),
                            tax.text("cbc:TaxableAmount"),
                            tax.text("cbc:TaxAmount")));
        }
        var sums = xml.all("cac:LegalMonetaryTotal").get(0);
        figures.add("totals %s %s %s %s %s %s %s"
                .formatted(
                        sums.text("cbc:LineExtensionAmount"),
                        sums.text("cbc:AllowanceTotalAmount"),
                        sums.text("cbc:TaxExclusiveAmount"),
                        xml.text("cac:TaxTotal[cac:TaxSubtotal]/cbc:TaxAmount"),
                        sums.text("cbc:TaxInclusiveAmount"),
                        sums.text("cbc:PrepaidAmount"),
                        sums.text("cbc:PayableAmount")));
        var accounting = xml.text("cac:TaxTotal[not(cac:TaxSubtotal)]/cbc:TaxAmount");
        figures.add("accounting VAT " + (accounting == null ? null : accounting + xml.text("cbc:TaxCurrencyCode")));
        return figures;
    }

    private static String priced(String price, String per) {
        return Objects.isNull(per) ? price : price + "/" + per;
    }
}
