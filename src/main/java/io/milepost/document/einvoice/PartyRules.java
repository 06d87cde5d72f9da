package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import io.milepost.invoice.Buyer;
import io.milepost.invoice.Seller;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who sells and who buys: BR-06 to BR-11, BR-CO-09, BR-CO-26; XRechnung BR-DE-2 to -9, -27, -28; Peppol's national rules. */
final class PartyRules {
    private static final String SELLER = "seller-incomplete";
    private static final Pattern PHONE = Pattern.compile(".*([0-9].*){3,}", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@([^@.\\s]+\\.)+[^@.\\s]+");
    private static final Pattern DUTCH_VAT_ID = Pattern.compile("NL[0-9]{9}B[0-9]{2}");
    /** Peppol has rules of their own for sellers from there, which are not checked here. */
    private static final Set<String> RULED_NATIONALLY = Set.of("DK", "EL", "GR", "IS", "IT", "NL", "NO", "SE");

    private final Findings findings;
    private final BusinessTerms terms;
    private final Seller seller;
    private final Buyer buyer;

    PartyRules(Findings findings) {
        this.findings = findings;
        this.terms = findings.terms();
        this.seller = findings.invoice().seller();
        this.buyer = findings.invoice().buyer();
    }

    void check() {
        findings.issuer(!Text.isBlank(seller.name()), SELLER, "name", "name");
        findings.issuer(!Text.isBlank(seller.country()), SELLER, "country", "country");
        findings.issuer(
                !Text.isBlank(seller.vatId()) || !Text.isBlank(seller.registration()), SELLER, "vat-id", "VAT id");
        findings.issuerWrong(
                isCountry(seller.country()),
                "seller-country",
                "country",
                "The firm's country '%s' is not on the list of e-invoices".formatted(seller.country()));
        findings.issuerWrong(
                isVatId(terms.sellerVatId()),
                "seller-vat-id",
                "vat-id",
                "The firm's VAT id %s does not begin with a country's two letters".formatted(seller.vatId()));
        findings.client(!Text.isBlank(buyer.name()), "client-incomplete", "name", "name");
        findings.client(!Text.isBlank(buyer.country()), "client-incomplete", "country", "country");
        findings.clientWrong(
                isCountry(buyer.country()),
                "client-country",
                "country",
                "The country '%s'|is not on the list of e-invoices".formatted(buyer.country()));
        findings.clientWrong(
                isVatId(terms.buyerVatId()),
                "client-vat-id",
                "vatId",
                "The VAT id '%s'|does not begin with a country's two letters".formatted(buyer.vatId()));
        if (terms.asksLikeXRechnung()) {
            german();
        }
        if (terms.profile() == Profile.PEPPOL_UBL) {
            peppol();
        }
    }

    private void german() {
        findings.issuer(!Text.isBlank(seller.city()), SELLER, "city", "city");
        findings.issuer(!Text.isBlank(seller.postcode()), SELLER, "postcode", "postcode");
        findings.issuer(!Text.isBlank(seller.contact()), "seller-contact", "contact", "contact person or department");
        findings.issuer(!Text.isBlank(seller.phone()), "seller-contact", "phone", "telephone number");
        findings.issuer(!Text.isBlank(seller.email()), "seller-contact", "email", "e-mail address");
        findings.issuerWrong(
                matches(PHONE, seller.phone()),
                "seller-contact",
                "phone",
                "The firm's telephone number %s has fewer than three digits".formatted(seller.phone()));
        findings.issuerWrong(
                matches(EMAIL, seller.email()),
                "seller-contact",
                "email",
                "The firm's e-mail address %s is none".formatted(seller.email()));
        findings.client(!Text.isBlank(buyer.city()), "client-incomplete", "city", "city");
        findings.client(!Text.isBlank(buyer.postcode()), "client-incomplete", "postcode", "postcode");
    }

    private void peppol() {
        var sellerVatId = terms.sellerVatId();
        findings.require(
                !RULED_NATIONALLY.contains(String.valueOf(Text.of(seller.country())))
                        && (sellerVatId == null || !RULED_NATIONALLY.contains(prefix(sellerVatId))),
                "seller-national-rules",
                "milepost.issuer.country",
                "Peppol has rules of its own for sellers in DK, GR, IS, IT, NL, NO and SE, which Milepost does not know yet: accounting gives client %s another e-invoice profile."
                        .formatted(buyer.code()));
        findings.issuerWrong(
                isDutchIfDutch(sellerVatId),
                "seller-vat-id",
                "vat-id",
                "The firm's VAT id %s is not written like NL123456789B12".formatted(seller.vatId()));
        findings.clientWrong(
                isDutchIfDutch(terms.buyerVatId()),
                "client-vat-id",
                "vatId",
                "The VAT id %s|is not written like NL123456789B12".formatted(buyer.vatId()));
    }

    private boolean isCountry(@Nullable String country) {
        var code = Text.of(country);
        return code == null || Codes.isCountry(code, terms.profile());
    }

    private boolean isVatId(@Nullable String vatId) {
        return vatId == null || prefix(vatId).equals("EL") || Codes.isCountry(prefix(vatId), terms.profile());
    }

    private static boolean isDutchIfDutch(@Nullable String vatId) {
        return vatId == null
                || !vatId.startsWith("NL")
                || DUTCH_VAT_ID.matcher(vatId).matches();
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        var said = Text.of(text);
        return said == null || pattern.matcher(said).matches();
    }

    private static String prefix(String vatId) {
        return vatId.substring(0, Math.min(2, vatId.length()));
    }
}
