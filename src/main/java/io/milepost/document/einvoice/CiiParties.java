package io.milepost.document.einvoice;

import io.milepost.client.ElectronicAddress;
import org.jspecify.annotations.Nullable;

/** Who sells what to whom by which order, and when it was done: agreement and delivery of a Cross Industry Invoice. */
final class CiiParties {
    private final BusinessTerms terms;
    private final Elements xml;

    CiiParties(BusinessTerms terms, Elements xml) {
        this.terms = terms;
        this.xml = xml;
    }

    void agreement() {
        var invoice = terms.invoice();
        xml.within("ram:ApplicableHeaderTradeAgreement", () -> {
            xml.text("ram:BuyerReference", invoice.buyerReference());
            xml.within("ram:SellerTradeParty", this::seller);
            xml.within("ram:BuyerTradeParty", this::buyer);
            if (!Text.isBlank(invoice.poNumber())) {
                xml.within(
                        "ram:BuyerOrderReferencedDocument", () -> xml.text("ram:IssuerAssignedID", invoice.poNumber()));
            }
            if (!Text.isBlank(invoice.projectCode())) {
                xml.within("ram:SpecifiedProcuringProject", () -> {
                    xml.text("ram:ID", invoice.projectCode());
                    xml.text("ram:Name", "Project reference");
                });
            }
        });
    }

    /** BT-72 always, and the place (BG-15) where the law asks where the goods went: BR-IC-12. */
    void delivery() {
        var invoice = terms.invoice();
        var buyer = invoice.buyer();
        xml.within("ram:ApplicableHeaderTradeDelivery", () -> {
            if (invoice.lines().stream().anyMatch(line -> line.vatCategory().equals(Category.K.name()))) {
                xml.within(
                        "ram:ShipToTradeParty",
                        () -> address(buyer.postcode(), buyer.street(), buyer.city(), buyer.country()));
            }
            xml.within(
                    "ram:ActualDeliverySupplyChainEvent",
                    () -> Cii.date(xml, "ram:OccurrenceDateTime", invoice.serviceTo()));
        });
    }

    private void seller() {
        var seller = terms.invoice().seller();
        xml.text("ram:ID", terms.sellerId());
        xml.text("ram:Name", seller.name());
        if (!Text.isBlank(seller.registration())) {
            xml.within("ram:SpecifiedLegalOrganization", () -> xml.text("ram:ID", seller.registration()));
        }
        contact(seller.contact(), seller.phone(), seller.email());
        address(seller.postcode(), seller.street(), seller.city(), seller.country());
        endpoint(Endpoint.from(terms.invoice()));
        registration(terms.sellerVatId(), "VA");
        registration(terms.sellerTaxNumber(), "FC");
    }

    private void buyer() {
        var buyer = terms.invoice().buyer();
        xml.text("ram:Name", buyer.name());
        contact(buyer.contact(), null, buyer.email());
        address(buyer.postcode(), buyer.street(), buyer.city(), buyer.country());
        endpoint(Endpoint.to(terms.invoice()));
        registration(terms.buyerVatId(), "VA");
    }

    private void contact(@Nullable String name, @Nullable String phone, @Nullable String email) {
        if (Text.isBlank(name) && Text.isBlank(phone) && Text.isBlank(email)) {
            return;
        }
        xml.within("ram:DefinedTradeContact", () -> {
            xml.text("ram:PersonName", name);
            if (!Text.isBlank(phone)) {
                xml.within("ram:TelephoneUniversalCommunication", () -> xml.text("ram:CompleteNumber", phone));
            }
            if (!Text.isBlank(email)) {
                xml.within("ram:EmailURIUniversalCommunication", () -> xml.text("ram:URIID", email));
            }
        });
    }

    private void address(
            @Nullable String postcode, @Nullable String street, @Nullable String city, @Nullable String country) {
        xml.within("ram:PostalTradeAddress", () -> {
            xml.text("ram:PostcodeCode", postcode);
            xml.text("ram:LineOne", street);
            xml.text("ram:CityName", city);
            xml.text("ram:CountryID", country);
        });
    }

    private void endpoint(@Nullable ElectronicAddress address) {
        if (address != null) {
            xml.within(
                    "ram:URIUniversalCommunication",
                    () -> xml.text("ram:URIID", address.id(), "schemeID", address.scheme()));
        }
    }

    private void registration(@Nullable String id, String scheme) {
        if (id != null) {
            xml.within("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", id, "schemeID", scheme));
        }
    }
}
