package io.milepost.invoice;

import io.milepost.client.ClientDetails;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which VAT category a sale of services falls in, by EN 16931's codes: S or Z at home, AE for a business elsewhere in the
 * EU (Art. 44 and 196 VAT Directive), O outside the EU. {@code note} is the sentence the law wants on the invoice.
 */
public record TaxTreatment(
        boolean taxedAtHome,
        String untaxedCategory,
        @Nullable String note,
        BigDecimal standardVat) {
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    private static final Map<String, String> REVERSE_CHARGE = Map.of(
            "en", "Reverse charge: VAT is due from the recipient (Art. 196 of Directive 2006/112/EC).",
            "de", "Steuerschuldnerschaft des Leistungsempfängers (Art. 196 der Richtlinie 2006/112/EG).",
            "fr", "Autoliquidation : TVA due par le preneur (art. 196 de la directive 2006/112/CE).");
    private static final Map<String, String> OUTSIDE_EU = Map.of(
            "en", "Not subject to VAT in the EU: the place of supply is outside (Art. 44 of Directive 2006/112/EC).",
            "de", "Nicht steuerbar in der EU: Leistungsort außerhalb (Art. 44 der Richtlinie 2006/112/EG).",
            "fr", "Hors champ de la TVA de l'UE : lieu de prestation hors UE (art. 44 de la directive 2006/112/CE).");

    static TaxTreatment of(Issuer issuer, ClientDetails client) {
        if (elsewhereInEu(issuer, client) && client.vatId() != null) {
            return new TaxTreatment(false, "AE", note(REVERSE_CHARGE, client), issuer.standardVat());
        }
        if (!EU.contains(client.country()) && !client.country().equals(issuer.country())) {
            return new TaxTreatment(false, "O", note(OUTSIDE_EU, client), issuer.standardVat());
        }
        return new TaxTreatment(true, "Z", null, issuer.standardVat());
    }

    /** Elsewhere in the EU our clients are businesses; without their VAT id the sale would be taxed at home. */
    static boolean lacksVatId(Issuer issuer, ClientDetails client) {
        return elsewhereInEu(issuer, client) && client.vatId() == null;
    }

    private static boolean elsewhereInEu(Issuer issuer, ClientDetails client) {
        return EU.contains(client.country()) && !client.country().equals(issuer.country());
    }

    /** {@code wanted} is an item's own rate, in percent, or null for the standard rate. */
    BigDecimal percent(@Nullable BigDecimal wanted) {
        if (!taxedAtHome) {
            return BigDecimal.ZERO;
        }
        return wanted == null ? standardVat : wanted;
    }

    String category(BigDecimal percent) {
        return taxedAtHome && percent.signum() > 0 ? "S" : untaxedCategory;
    }

    private static String note(Map<String, String> byLanguage, ClientDetails client) {
        return Objects.requireNonNullElse(byLanguage.get(client.language()), byLanguage.getOrDefault("en", ""));
    }
}
