package io.milepost.approval;

import io.milepost.invoice.FrozenInvoice.TaxSubtotal;
import io.milepost.invoice.TaxFacts.Place;
import java.util.Collection;

/**
 * What VAT mostly looks like on a bill for services: charged at home and to consumers in the EU, reverse charge to businesses
 * elsewhere in the EU, none outside; a small business charges none, and a payment ahead without VAT has none yet. All else
 * (exemptions of the client, goods, an admin's own rule) is worth a second look.
 */
record UsualTax(Place place, boolean business, boolean smallBusiness, boolean paidAhead) {
    boolean hasAll(Collection<TaxSubtotal> taxes) {
        return taxes.stream().map(TaxSubtotal::category).allMatch(this::has);
    }

    boolean has(String category) {
        return switch (category) {
            case "S", "Z" -> place == Place.HOME || place == Place.EU && !business;
            case "AE" -> place == Place.EU && business;
            case "O" -> place == Place.ABROAD || paidAhead;
            case "E" -> smallBusiness;
            default -> false;
        };
    }
}
