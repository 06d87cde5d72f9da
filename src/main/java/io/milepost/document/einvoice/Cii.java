package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** UN/CEFACT Cross Industry Invoice, D22B, as far as EN 16931 uses it (CEN/TS 16931-3-3). */
final class Cii {
    private static final DateTimeFormatter FORMAT_102 = DateTimeFormatter.BASIC_ISO_DATE;

    private final BusinessTerms terms;
    private final Elements xml;

    private Cii(BusinessTerms terms) {
        this.terms = terms;
        this.xml = new Elements("rsm:CrossIndustryInvoice", namespaces());
    }

    static byte[] write(BusinessTerms terms) {
        return new Cii(terms).document();
    }

    private byte[] document() {
        var invoice = terms.invoice();
        xml.within("rsm:ExchangedDocumentContext", () -> {
            if (terms.process() != null) {
                xml.within(
                        "ram:BusinessProcessSpecifiedDocumentContextParameter",
                        () -> xml.text("ram:ID", terms.process()));
            }
            xml.within(
                    "ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.text("ram:ID", terms.specification()));
        });
        xml.within("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", invoice.number());
            xml.text("ram:TypeCode", terms.typeCode());
            date(xml, "ram:IssueDateTime", invoice.issueDate());
            if (terms.note() != null) {
                xml.within("ram:IncludedNote", () -> xml.text("ram:Content", terms.note()));
            }
        });
        xml.within("rsm:SupplyChainTradeTransaction", () -> {
            invoice.lines().forEach(this::line);
            new CiiParties(terms, xml).agreement();
            new CiiParties(terms, xml).delivery();
            new CiiSettlement(terms, xml).write();
        });
        return xml.end();
    }

    private void line(Line line) {
        xml.within("ram:IncludedSupplyChainTradeLineItem", () -> {
            xml.within(
                    "ram:AssociatedDocumentLineDocument",
                    () -> xml.text("ram:LineID", String.valueOf(line.position())));
            var item = ItemText.of(line.description());
            xml.within("ram:SpecifiedTradeProduct", () -> {
                xml.text("ram:Name", item.name());
                xml.text("ram:Description", item.description());
            });
            xml.within("ram:SpecifiedLineTradeAgreement", () -> price(line));
            xml.within(
                    "ram:SpecifiedLineTradeDelivery",
                    () -> quantity("ram:BilledQuantity", line.quantity(), line.unit()));
            xml.within("ram:SpecifiedLineTradeSettlement", () -> settlement(line));
        });
    }

    private void price(Line line) {
        xml.within("ram:NetPriceProductTradePrice", () -> {
            if (terms.isPricedAsAWhole(line)) {
                xml.number("ram:ChargeAmount", line.net().abs());
                quantity("ram:BasisQuantity", line.quantity().abs(), line.unit());
            } else {
                xml.number("ram:ChargeAmount", line.unitPrice());
            }
        });
    }

    private void settlement(Line line) {
        tax(xml, "ram:ApplicableTradeTax", line.vatCategory(), line.vatPercent());
        if (line.from() != null || line.to() != null) {
            xml.within("ram:BillingSpecifiedPeriod", () -> {
                date(xml, "ram:StartDateTime", line.from());
                date(xml, "ram:EndDateTime", line.to());
            });
        }
        xml.within(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> xml.number("ram:LineTotalAmount", line.net()));
    }

    private void quantity(String name, BigDecimal quantity, String unit) {
        xml.text(name, quantity.toPlainString(), "unitCode", unit);
    }

    /** BR-O-05: what is outside the scope of VAT has no rate. */
    static void tax(Elements xml, String name, String category, BigDecimal percent) {
        xml.within(name, () -> {
            xml.text("ram:TypeCode", "VAT");
            xml.text("ram:CategoryCode", category);
            if (!category.equals(Category.O.name())) {
                xml.number("ram:RateApplicablePercent", percent);
            }
        });
    }

    static void date(Elements xml, String name, @Nullable LocalDate day) {
        if (day != null) {
            xml.within(name, () -> xml.text("udt:DateTimeString", day.format(FORMAT_102), "format", "102"));
        }
    }

    private static Map<String, String> namespaces() {
        var standard = "urn:un:unece:uncefact:data:standard:";
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("rsm", standard + "CrossIndustryInvoice:100");
        namespaces.put("ram", standard + "ReusableAggregateBusinessInformationEntity:100");
        namespaces.put("qdt", standard + "QualifiedDataType:100");
        namespaces.put("udt", standard + "UnqualifiedDataType:100");
        return namespaces;
    }
}
