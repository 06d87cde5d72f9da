package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;

/** How a UBL document is paid and what it comes to. */
final class UblTotals {
    private final BusinessTerms terms;
    private final FrozenInvoice invoice;
    private final Elements xml;

    UblTotals(BusinessTerms terms, Elements xml) {
        this.terms = terms;
        this.invoice = terms.invoice();
        this.xml = xml;
    }

    void write() {
        payment();
        if (terms.payment().terms() != null) {
            xml.within(
                    "cac:PaymentTerms",
                    () -> xml.text("cbc:Note", terms.payment().terms()));
        }
        invoice.allowances().forEach(this::allowance);
        taxes();
        xml.within("cac:LegalMonetaryTotal", this::totals);
    }

    private void payment() {
        var means = terms.payment().means();
        if (means == null) {
            return;
        }
        xml.within("cac:PaymentMeans", () -> {
            xml.text("cbc:PaymentMeansCode", means);
            xml.text("cbc:PaymentID", invoice.number());
            var account = terms.payment().account();
            if (account != null) {
                xml.within("cac:PayeeFinancialAccount", () -> {
                    xml.text("cbc:ID", account.id());
                    xml.text("cbc:Name", invoice.seller().name());
                    if (terms.payment().bic() != null) {
                        xml.within(
                                "cac:FinancialInstitutionBranch",
                                () -> xml.text("cbc:ID", terms.payment().bic()));
                    }
                });
            }
        });
    }

    private void allowance(Allowance allowance) {
        xml.within("cac:AllowanceCharge", () -> {
            xml.text("cbc:ChargeIndicator", "false");
            xml.text("cbc:AllowanceChargeReason", allowance.reason());
            amount("cbc:Amount", allowance.amount());
            Ubl.tax(xml, "cac:TaxCategory", allowance.category(), allowance.percent());
        });
    }

    private void taxes() {
        xml.within("cac:TaxTotal", () -> {
            amount("cbc:TaxAmount", invoice.totals().vat());
            invoice.taxes().forEach(this::tax);
        });
        var accounting = terms.accountingVat();
        if (accounting != null) {
            xml.within("cac:TaxTotal", () -> Ubl.amount(xml, "cbc:TaxAmount", accounting.vat(), accounting.currency()));
        }
    }

    private void tax(TaxSubtotal tax) {
        var category = Category.of(tax.category());
        xml.within("cac:TaxSubtotal", () -> {
            amount("cbc:TaxableAmount", tax.base());
            amount("cbc:TaxAmount", tax.vat());
            xml.within("cac:TaxCategory", () -> {
                xml.text("cbc:ID", tax.category());
                xml.number("cbc:Percent", tax.percent());
                xml.text(
                        "cbc:TaxExemptionReasonCode",
                        category.map(Category::exemption).orElse(null));
                xml.text(
                        "cbc:TaxExemptionReason",
                        category.map(Category::isTaxed).orElse(false) ? null : tax.note());
                Ubl.scheme(xml, "VAT");
            });
        });
    }

    private void totals() {
        amount("cbc:LineExtensionAmount", terms.linesNet());
        amount("cbc:TaxExclusiveAmount", invoice.totals().net());
        amount("cbc:TaxInclusiveAmount", invoice.totals().gross());
        if (!invoice.allowances().isEmpty()) {
            amount("cbc:AllowanceTotalAmount", terms.allowancesTotal());
        }
        if (invoice.prepaid().signum() != 0) {
            amount("cbc:PrepaidAmount", invoice.prepaid());
        }
        amount("cbc:PayableAmount", terms.due());
    }

    private void amount(String name, BigDecimal amount) {
        Ubl.amount(xml, name, amount, invoice.currency());
    }
}
