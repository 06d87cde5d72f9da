package io.milepost.invoice;

import java.util.Set;

/** The member states; territories outside the EU's VAT area (such as GP or GI) have country codes of their own. */
final class EuropeanUnion {
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private EuropeanUnion() {}

    static boolean has(String country) {
        return MEMBERS.contains(country);
    }
}
