package io.milepost.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** Who issues an invoice, as its document says it; {@code contact} is the person or department to ask (BT-41). */
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
        String bic,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String contact) {
    Seller asking(@Nullable String whom) {
        return new Seller(
                name,
                street,
                postcode,
                city,
                country,
                vatId,
                taxNumber,
                registration,
                email,
                phone,
                website,
                bankName,
                iban,
                bic,
                whom);
    }
}
