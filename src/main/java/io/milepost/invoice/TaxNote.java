package io.milepost.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sentences the law wants on an invoice without VAT (Art. 226 (11) and (11a) VAT Directive), in the client's language. */
enum TaxNote {
    REVERSE_CHARGE(
            "Reverse charge: VAT is due from the recipient (Art. 196 of Directive 2006/112/EC).",
            "Steuerschuldnerschaft des Leistungsempfängers (Art. 196 der Richtlinie 2006/112/EG).",
            "Autoliquidation : TVA due par le preneur (art. 196 de la directive 2006/112/CE)."),
    OUTSIDE_EU(
            "Not subject to VAT in the EU: the place of supply is outside (Art. 44 of Directive 2006/112/EC).",
            "Nicht steuerbar in der EU: Leistungsort außerhalb (Art. 44 der Richtlinie 2006/112/EG).",
            "Hors champ de la TVA de l'UE : lieu de prestation hors UE (art. 44 de la directive 2006/112/CE)."),
    OUTSIDE_EU_PRIVATE(
            "Not subject to VAT in the EU: the place of supply is outside (Art. 59 of Directive 2006/112/EC).",
            "Nicht steuerbar in der EU: Leistungsort außerhalb (Art. 59 der Richtlinie 2006/112/EG).",
            "Hors champ de la TVA de l'UE : lieu de prestation hors UE (art. 59 de la directive 2006/112/CE)."),
    INTRA_COMMUNITY(
            "VAT-exempt intra-Community supply (Art. 138 of Directive 2006/112/EC).",
            "Steuerfreie innergemeinschaftliche Lieferung (Art. 138 der Richtlinie 2006/112/EG).",
            "Livraison intracommunautaire exonérée de TVA (art. 138 de la directive 2006/112/CE)."),
    EXPORT(
            "VAT-exempt export (Art. 146 of Directive 2006/112/EC).",
            "Steuerfreie Ausfuhrlieferung (Art. 146 der Richtlinie 2006/112/EG).",
            "Exportation exonérée de TVA (art. 146 de la directive 2006/112/CE)."),
    SMALL_BUSINESS(
            "Exempt from VAT: small enterprise scheme (Art. 284 of Directive 2006/112/EC).",
            "Steuerfrei: Sonderregelung für Kleinunternehmen (Art. 284 der Richtlinie 2006/112/EG).",
            "Exonéré de TVA : franchise des petites entreprises (art. 284 de la directive 2006/112/CE)."),
    EXEMPT_CLIENT(
            "Exempt from VAT: the client is an exempt body (Art. 151 of Directive 2006/112/EC).",
            "Steuerfrei: begünstigte Einrichtung als Leistungsempfänger (Art. 151 der Richtlinie 2006/112/EG).",
            "Exonéré de TVA : le client est un organisme exonéré (art. 151 de la directive 2006/112/CE).");

    private final String english;
    private final String german;
    private final String french;

    TaxNote(String english, String german, String french) {
        this.english = english;
        this.german = german;
        this.french = french;
    }

    /** As the table writes it, such as {@code reverse-charge}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TaxNote> of(String key) {
        return Arrays.stream(values()).filter(note -> note.key().equals(key)).findFirst();
    }

    String in(String language) {
        return switch (language) {
            case "de" -> german;
            case "fr" -> french;
            default -> english;
        };
    }
}
