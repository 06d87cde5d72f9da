package io.milepost.invoice;

/** Who issues an invoice, as its document says it. */
public record Seller(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        String vatId,
        String taxNumber,
        String registration,
        String email,
        String phone,
        String website,
        String bankName,
        String iban,
        String bic) {}
