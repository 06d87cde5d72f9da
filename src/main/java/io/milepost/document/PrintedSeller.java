package io.milepost.document;

import io.milepost.invoice.FrozenInvoice.Seller;

/** The letterhead and the foot of every page. */
record PrintedSeller(
        String name,
        String street,
        String place,
        String senderLine,
        String vatId,
        String taxNumber,
        String registration,
        String email,
        String phone,
        String website,
        String bankName,
        String iban,
        String bic) {

    static PrintedSeller of(Seller seller) {
        var place = seller.country() + "-" + seller.postcode() + " " + seller.city();
        return new PrintedSeller(
                seller.name(),
                seller.street(),
                place,
                String.join(" · ", seller.name(), seller.street(), seller.postcode() + " " + seller.city()),
                seller.vatId(),
                seller.taxNumber(),
                seller.registration(),
                seller.email(),
                seller.phone(),
                seller.website(),
                seller.bankName(),
                groupedByFour(seller.iban()),
                seller.bic());
    }

    /** ISO 13616: the printed form of an IBAN. */
    private static String groupedByFour(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
