package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Preceding;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;

/** What it comes to and how it is paid: the settlement of a Cross Industry Invoice. */
final class CiiSettlement {
    private final BusinessTerms terms;
    private final FrozenInvoice invoice;
    private final Elements xml;

    CiiSettlement(BusinessTerms terms, Elements xml) {
        this.terms = terms;
        this.invoice = terms.invoice();
        this.xml = xml;
    }

    void write() {
        xml.within("ram:ApplicableHeaderTradeSettlement", () -> {
            xml.text("ram:PaymentReference", invoice.number());
            var accounting = terms.accountingVat();
            xml.text("ram:TaxCurrencyCode", accounting == null ? null : accounting.currency());
            xml.text("ram:InvoiceCurrencyCode", invoice.currency());
            payment();
            invoice.taxes().forEach(this::tax);
            xml.within("ram:BillingSpecifiedPeriod", () -> {
                Cii.date(xml, "ram:StartDateTime", invoice.serviceFrom());
                Cii.date(xml, "ram:EndDateTime", invoice.serviceTo());
            });
            invoice.allowances().forEach(this::allowance);
            paymentTerms();
            xml.within("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
            var preceding = invoice.preceding();
            if (preceding != null && !Text.isBlank(preceding.number())) {
                xml.within("ram:InvoiceReferencedDocument", () -> preceding(preceding));
            }
        });
    }

    private void payment() {
        var means = terms.payment().means();
        if (means == null) {
            return;
        }
        xml.within("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            xml.text("ram:TypeCode", means);
            var account = terms.payment().account();
            if (account != null) {
                xml.within("ram:PayeePartyCreditorFinancialAccount", () -> {
                    xml.text("ram:IBANID", account.isIban() ? account.id() : null);
                    xml.text("ram:AccountName", invoice.seller().name());
                    xml.text("ram:ProprietaryID", account.isIban() ? null : account.id());
                });
                if (terms.payment().bic() != null) {
                    xml.within(
                            "ram:PayeeSpecifiedCreditorFinancialInstitution",
                            () -> xml.text("ram:BICID", terms.payment().bic()));
                }
            }
        });
    }

    private void tax(TaxSubtotal tax) {
        var category = Category.of(tax.category());
        xml.within("ram:ApplicableTradeTax", () -> {
            xml.number("ram:CalculatedAmount", tax.vat());
            xml.text("ram:TypeCode", "VAT");
            xml.text("ram:ExemptionReason", category.map(Category::isTaxed).orElse(false) ? null : tax.note());
            xml.number("ram:BasisAmount", tax.base());
            xml.text("ram:CategoryCode", tax.category());
            xml.text(
                    "ram:ExemptionReasonCode", category.map(Category::exemption).orElse(null));
            xml.number("ram:RateApplicablePercent", tax.percent());
        });
    }

    private void allowance(Allowance allowance) {
        xml.within("ram:SpecifiedTradeAllowanceCharge", () -> {
            xml.within("ram:ChargeIndicator", () -> xml.text("udt:Indicator", "false"));
            xml.number("ram:ActualAmount", allowance.amount());
            xml.text("ram:Reason", allowance.reason());
            Cii.tax(xml, "ram:CategoryTradeTax", allowance.category(), allowance.percent());
        });
    }

    private void paymentTerms() {
        var due = terms.isCredit() ? null : invoice.dueDate();
        if (terms.payment().terms() == null && due == null) {
            return;
        }
        xml.within("ram:SpecifiedTradePaymentTerms", () -> {
            xml.text("ram:Description", terms.payment().terms());
            Cii.date(xml, "ram:DueDateDateTime", due);
        });
    }

    private void totals() {
        xml.number("ram:LineTotalAmount", terms.linesNet());
        if (!invoice.allowances().isEmpty()) {
            xml.number("ram:AllowanceTotalAmount", terms.allowancesTotal());
        }
        xml.number("ram:TaxBasisTotalAmount", invoice.totals().net());
        vat(invoice.totals().vat(), invoice.currency());
        var accounting = terms.accountingVat();
        if (accounting != null) {
            vat(accounting.vat(), accounting.currency());
        }
        xml.number("ram:GrandTotalAmount", invoice.totals().gross());
        if (invoice.prepaid().signum() != 0) {
            xml.number("ram:TotalPrepaidAmount", invoice.prepaid());
        }
        xml.number("ram:DuePayableAmount", terms.due());
    }

    private void vat(BigDecimal amount, String currency) {
        xml.text("ram:TaxTotalAmount", amount.toPlainString(), "currencyID", currency);
    }

    private void preceding(Preceding preceding) {
        xml.text("ram:IssuerAssignedID", preceding.number());
        xml.within(
                "ram:FormattedIssueDateTime",
                () -> xml.text(
                        "qdt:DateTimeString",
                        preceding.issueDate().format(DateTimeFormatter.BASIC_ISO_DATE),
                        "format",
                        "102"));
    }
}
