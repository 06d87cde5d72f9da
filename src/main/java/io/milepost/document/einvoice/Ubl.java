package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** UBL 2.1 Invoice and CreditNote, as far as EN 16931 uses them (CEN/TS 16931-3-2). */
final class Ubl {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String PROJECT = "50";

    private final BusinessTerms terms;
    private final FrozenInvoice invoice;
    private final Elements xml;

    private Ubl(BusinessTerms terms) {
        this.terms = terms;
        this.invoice = terms.invoice();
        this.xml = new Elements(root(), namespaces());
    }

    static byte[] write(BusinessTerms terms) {
        return new Ubl(terms).document();
    }

    private byte[] document() {
        xml.text("cbc:CustomizationID", terms.specification());
        xml.text("cbc:ProfileID", terms.process());
        xml.text("cbc:ID", invoice.number());
        date("cbc:IssueDate", invoice.issueDate());
        date("cbc:DueDate", terms.isCredit() ? null : invoice.dueDate());
        xml.text("cbc:" + root() + "TypeCode", terms.typeCode());
        xml.text("cbc:Note", terms.note());
        xml.text("cbc:DocumentCurrencyCode", invoice.currency());
        var accounting = terms.accountingVat();
        xml.text("cbc:TaxCurrencyCode", accounting == null ? null : accounting.currency());
        xml.text("cbc:BuyerReference", invoice.buyerReference());
        period(invoice.serviceFrom(), invoice.serviceTo());
        references();
        new UblParties(terms, xml).write();
        new UblTotals(terms, xml).write();
        invoice.lines().forEach(this::line);
        return xml.end();
    }

    private void references() {
        if (!Text.isBlank(invoice.poNumber())) {
            xml.within("cac:OrderReference", () -> xml.text("cbc:ID", invoice.poNumber()));
        }
        var preceding = invoice.preceding();
        if (preceding != null && !Text.isBlank(preceding.number())) {
            xml.within(
                    "cac:BillingReference",
                    () -> xml.within("cac:InvoiceDocumentReference", () -> {
                        xml.text("cbc:ID", preceding.number());
                        date("cbc:IssueDate", preceding.issueDate());
                    }));
        }
        if (Text.isBlank(invoice.projectCode())) {
            return;
        }
        if (terms.isCredit()) {
            xml.within("cac:AdditionalDocumentReference", () -> {
                xml.text("cbc:ID", invoice.projectCode());
                xml.text("cbc:DocumentTypeCode", PROJECT);
            });
        } else {
            xml.within("cac:ProjectReference", () -> xml.text("cbc:ID", invoice.projectCode()));
        }
    }

    private void line(Line line) {
        xml.within("cac:" + root() + "Line", () -> {
            xml.text("cbc:ID", String.valueOf(line.position()));
            xml.text(
                    terms.isCredit() ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                    line.quantity().toPlainString(),
                    "unitCode",
                    line.unit());
            amount(xml, "cbc:LineExtensionAmount", line.net(), invoice.currency());
            if (line.from() != null || line.to() != null) {
                period(line.from(), line.to());
            }
            var item = ItemText.of(line.description());
            xml.within("cac:Item", () -> {
                xml.text("cbc:Description", item.description());
                xml.text("cbc:Name", item.name());
                tax(xml, "cac:ClassifiedTaxCategory", line.vatCategory(), line.vatPercent());
            });
            xml.within("cac:Price", () -> price(line));
        });
    }

    private void price(Line line) {
        if (terms.isPricedAsAWhole(line)) {
            amount(xml, "cbc:PriceAmount", line.net().abs(), invoice.currency());
            xml.text("cbc:BaseQuantity", line.quantity().abs().toPlainString(), "unitCode", line.unit());
        } else {
            amount(xml, "cbc:PriceAmount", line.unitPrice(), invoice.currency());
        }
    }

    private void period(@Nullable LocalDate from, @Nullable LocalDate to) {
        xml.within("cac:InvoicePeriod", () -> {
            date("cbc:StartDate", from);
            date("cbc:EndDate", to);
        });
    }

    private void date(String name, @Nullable LocalDate day) {
        xml.text(name, day == null ? null : day.toString());
    }

    /** BR-O-05: what is outside the scope of VAT has no rate. */
    static void tax(Elements xml, String name, String category, BigDecimal percent) {
        xml.within(name, () -> {
            xml.text("cbc:ID", category);
            if (!category.equals(Category.O.name())) {
                xml.number("cbc:Percent", percent);
            }
            scheme(xml, "VAT");
        });
    }

    static void scheme(Elements xml, String id) {
        xml.within("cac:TaxScheme", () -> xml.text("cbc:ID", id));
    }

    static void amount(Elements xml, String name, BigDecimal amount, String currency) {
        xml.text(name, amount.toPlainString(), "currencyID", currency);
    }

    private String root() {
        return terms.isCredit() ? "CreditNote" : "Invoice";
    }

    private Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("", UBL + root() + "-2");
        namespaces.put("cac", UBL + "CommonAggregateComponents-2");
        namespaces.put("cbc", UBL + "CommonBasicComponents-2");
        return namespaces;
    }
}
