package io.milepost.web.agreements;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.milepost.client.Client;
import io.milepost.client.ClientDetails;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A client as it comes in and goes out; the code is the address's when it comes in. Left out, it is a business and not exempt. */
record ClientJson(
        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable
        String code,

        @Nullable String name,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String country,
        @Nullable String vatId,
        @Nullable String email,
        @Nullable String contact,
        @Nullable String language,
        @Nullable String currency,
        @Nullable Integer paymentDays,
        @Nullable LocalDate clientSince,
        @Nullable String buyerReference,
        @Nullable Boolean creditHold,
        @Nullable RoundingJson timeRounding,
        @Nullable Boolean business,
        @Nullable Boolean taxExempt,
        @Nullable String accountOwner,
        @Nullable DocumentsJson documents) {
    private static final int MISSING = -1;

    static ClientJson of(Client client) {
        ClientDetails details = client.details();
        return new ClientJson(
                client.code(),
                details.name(),
                details.street(),
                details.postcode(),
                details.city(),
                details.country(),
                details.vatId(),
                details.email(),
                details.contact(),
                details.language(),
                details.currency(),
                details.paymentDays(),
                details.clientSince(),
                details.buyerReference(),
                details.creditHold(),
                RoundingJson.of(client.timeRounding()),
                details.business(),
                details.taxExempt(),
                details.accountOwner(),
                DocumentsJson.of(client.documents()));
    }

    ClientDetails details() {
        return new ClientDetails(
                Given.text(name),
                Given.text(street),
                Given.text(postcode),
                Given.text(city),
                Given.text(country),
                vatId,
                Given.text(email),
                contact,
                Given.text(language),
                Given.text(currency),
                paymentDays == null ? MISSING : paymentDays,
                clientSince,
                buyerReference,
                Boolean.TRUE.equals(creditHold),
                !Boolean.FALSE.equals(business),
                Boolean.TRUE.equals(taxExempt),
                accountOwner);
    }
}
