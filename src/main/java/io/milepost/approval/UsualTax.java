package io.milepost.approval;

import io.milepost.client.ClientDetails;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.TaxFacts.Place;

/**
 * What VAT mostly looks like on a bill for services: charged at home and to consumers in the EU, reverse charge to businesses
 * elsewhere in the EU, none outside. All else (exemptions, goods, an admin's own rule) is worth a second look.
 */
final class UsualTax {
    private UsualTax() {}

    static boolean of(FrozenInvoice invoice, ClientDetails client) {
        Place place = Place.of(invoice.seller().country(), invoice.buyer().country());
        return invoice.taxes().stream()
                .map(TaxSubtotal::category)
                .allMatch(category -> isUsual(category, place, client.business()));
    }

    private static boolean isUsual(String category, Place place, boolean business) {
        return switch (category) {
            case "S", "Z" -> place == Place.HOME || place == Place.EU && !business;
            case "AE" -> place == Place.EU && business;
            case "O" -> place == Place.ABROAD;
            default -> false;
        };
    }
}
