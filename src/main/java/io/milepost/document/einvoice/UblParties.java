package io.milepost.document.einvoice;

import io.milepost.client.ElectronicAddress;
import org.jspecify.annotations.Nullable;

/** Who sells to whom, when it was done, and where goods went: the parties of a UBL document. */
final class UblParties {
    /** BT-32 is told by any scheme that is not VAT. */
    private static final String TAX_NUMBER = "FC";

    private final BusinessTerms terms;
    private final Elements xml;

    UblParties(BusinessTerms terms, Elements xml) {
        this.terms = terms;
        this.xml = xml;
    }

    void write() {
        xml.within("cac:AccountingSupplierParty", () -> xml.within("cac:Party", this::seller));
        xml.within("cac:AccountingCustomerParty", () -> xml.within("cac:Party", this::buyer));
        delivery();
    }

    private void seller() {
        var seller = terms.invoice().seller();
        endpoint(Endpoint.from(terms.invoice()));
        if (terms.sellerId() != null) {
            xml.within("cac:PartyIdentification", () -> xml.text("cbc:ID", terms.sellerId()));
        }
        address("cac:PostalAddress", seller.street(), seller.city(), seller.postcode(), seller.country());
        registration(terms.sellerVatId(), "VAT");
        registration(terms.sellerTaxNumber(), TAX_NUMBER);
        xml.within("cac:PartyLegalEntity", () -> {
            xml.text("cbc:RegistrationName", seller.name());
            xml.text("cbc:CompanyID", seller.registration());
        });
        contact(seller.contact(), seller.phone(), seller.email());
    }

    private void buyer() {
        var buyer = terms.invoice().buyer();
        endpoint(Endpoint.to(terms.invoice()));
        address("cac:PostalAddress", buyer.street(), buyer.city(), buyer.postcode(), buyer.country());
        registration(terms.buyerVatId(), "VAT");
        xml.within("cac:PartyLegalEntity", () -> xml.text("cbc:RegistrationName", buyer.name()));
        contact(buyer.contact(), null, buyer.email());
    }

    /** BT-72 always, and the place (BG-15) where the law asks where the goods went: BR-IC-12. */
    private void delivery() {
        var invoice = terms.invoice();
        var buyer = invoice.buyer();
        xml.within("cac:Delivery", () -> {
            xml.text("cbc:ActualDeliveryDate", invoice.serviceTo().toString());
            if (invoice.lines().stream().anyMatch(line -> line.vatCategory().equals(Category.K.name()))) {
                xml.within(
                        "cac:DeliveryLocation",
                        () -> address("cac:Address", buyer.street(), buyer.city(), buyer.postcode(), buyer.country()));
            }
        });
    }

    private void endpoint(@Nullable ElectronicAddress address) {
        if (address != null) {
            xml.text("cbc:EndpointID", address.id(), "schemeID", address.scheme());
        }
    }

    private void address(
            String name,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country) {
        xml.within(name, () -> {
            xml.text("cbc:StreetName", street);
            xml.text("cbc:CityName", city);
            xml.text("cbc:PostalZone", postcode);
            if (!Text.isBlank(country)) {
                xml.within("cac:Country", () -> xml.text("cbc:IdentificationCode", country));
            }
        });
    }

    private void registration(@Nullable String id, String scheme) {
        if (id != null) {
            xml.within("cac:PartyTaxScheme", () -> {
                xml.text("cbc:CompanyID", id);
                Ubl.scheme(xml, scheme);
            });
        }
    }

    private void contact(@Nullable String name, @Nullable String phone, @Nullable String email) {
        if (Text.isBlank(name) && Text.isBlank(phone) && Text.isBlank(email)) {
            return;
        }
        xml.within("cac:Contact", () -> {
            xml.text("cbc:Name", name);
            xml.text("cbc:Telephone", phone);
            xml.text("cbc:ElectronicMail", email);
        });
    }
}
