package io.milepost.document;

import io.milepost.invoice.Seller;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        var town = said(seller.postcode()) + " " + said(seller.city());
        return new PrintedSeller(
                said(seller.name()),
                said(seller.street()),
                said(seller.country()) + "-" + town,
                String.join(" · ", said(seller.name()), said(seller.street()), town),
                said(seller.vatId()),
                said(seller.taxNumber()),
                said(seller.registration()),
                said(seller.email()),
                said(seller.phone()),
                said(seller.website()),
                said(seller.bankName()),
                groupedByFour(said(seller.iban())),
                said(seller.bic()));
    }

    /** A draft may be looked at before the firm's settings are complete; submitting it demands them. */
    private static String said(@Nullable String setting) {
        return Objects.requireNonNullElse(setting, "");
    }

    /** ISO 13616: the printed form of an IBAN. */
    private static String groupedByFour(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
