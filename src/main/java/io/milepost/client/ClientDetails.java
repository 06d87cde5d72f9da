package io.milepost.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice needs to know about who pays. Country is ISO 3166 alpha-2, currency ISO 4217, language en, de or fr.
 * {@code business} is false for consumers; {@code taxExempt} is true for embassies and others with a certificate of exemption.
 * {@code accountOwner} is the account of whoever looks after the client.
 */
@Embeddable
public record ClientDetails(
        String name,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable @Column(name = "vat_id") String vatId,
        String email,
        @Nullable String contact,
        String language,
        String currency,
        @Column(name = "payment_days") int paymentDays,
        @Nullable @Column(name = "client_since") LocalDate clientSince,
        @Nullable @Column(name = "buyer_reference") String buyerReference,
        @Column(name = "credit_hold") boolean creditHold,
        boolean business,
        @Column(name = "tax_exempt") boolean taxExempt,
        @Nullable @Column(name = "account_owner") String accountOwner) {}
