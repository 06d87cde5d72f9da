package io.milepost.document.einvoice;

import io.milepost.invoice.FrozenInvoice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payment terms (BT-20) that a due date alone doesn't tell, in the client's language. */
record PaymentWords(String language) {
    private static final Map<String, String> RETAINED = Map.of(
            "en", "%s %s (%s %%) of it is retained and falls due %s.",
            "de", "Davon sind %s %s (%s %%) einbehalten und %s fällig.",
            "fr", "Dont %s %s (%s %%) retenus, exigibles %s.");
    private static final Map<String, String> CREDITED = Map.of(
            "en", "Credited on invoice %s.",
            "de", "Wird mit Rechnung %s verrechnet.",
            "fr", "À valoir sur la facture %s.");

    @Nullable
    String of(FrozenInvoice invoice) {
        var preceding = invoice.preceding();
        if (preceding != null) {
            return in(CREDITED).formatted(preceding.number());
        }
        var withheld = invoice.withheld();
        return withheld == null
                ? null
                : in(RETAINED)
                        .formatted(
                                withheld.amount().toPlainString(),
                                invoice.currency(),
                                withheld.percent().stripTrailingZeros().toPlainString(),
                                withheld.condition());
    }

    private String in(Map<String, String> words) {
        return words.getOrDefault(language, words.getOrDefault("en", ""));
    }
}
