package io.milepost.invoice;

import io.milepost.project.Supply;
import java.time.LocalDate;

/**
 * What VAT on a sale depends on (Art. 44, 45, 59, 138, 146 and 196 VAT Directive). Countries are ISO 3166 alpha-2; {@code
 * smallBusiness} is the issuer's own exemption, {@code clientExempt} the client's; the tax point is the end of the service.
 */
public record TaxFacts(
        String sellerCountry,
        String clientCountry,
        Place place,
        boolean business,
        boolean vatId,
        boolean smallBusiness,
        boolean clientExempt,
        Supply supply,
        LocalDate taxPoint) {

    /** Where the client is, seen from the seller: EU only if both are in it, in different countries. */
    public enum Place {
        HOME,
        EU,
        ABROAD;

        public static Place of(String seller, String client) {
            if (seller.equals(client)) {
                return HOME;
            }
            return EuropeanUnion.has(seller) && EuropeanUnion.has(client) ? EU : ABROAD;
        }
    }
}
