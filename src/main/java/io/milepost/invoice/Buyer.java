package io.milepost.invoice;

import org.jspecify.annotations.Nullable;

/** Who pays an invoice, as its document says it. */
public record Buyer(
        String code,
        String name,
        String street,
        String postcode,
        String city,
        String country,
        @Nullable String vatId,
        String email,
        @Nullable String contact) {}
