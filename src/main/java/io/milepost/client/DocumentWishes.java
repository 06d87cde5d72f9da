package io.milepost.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to receive, and where: {@code endpoint} is an {@link ElectronicAddress} as it is written, needed by
 * Peppol and XRechnung.
 */
@Embeddable
public record DocumentWishes(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "e_invoice_profile")
        Profile profile,

        @Nullable @Column(name = "e_invoice_endpoint") String endpoint,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Channel channel,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "time_detail")
        TimeDetail timeDetail) {
    /** A PDF with the XML in it by mail: whoever can't read the one reads the other. */
    public static final DocumentWishes USUAL =
            new DocumentWishes(Profile.FACTUR_X, null, Channel.MAIL, TimeDetail.NONE);

    public Optional<ElectronicAddress> address() {
        return ElectronicAddress.parse(endpoint);
    }

    Checks check(Checks checks) {
        return checks.require(
                        endpoint == null || address().isPresent(),
                        "The electronic address must be a scheme and an identifier in it, like 0204:991-1234512345-06.")
                .require(
                        channel != Channel.ACCESS_POINT || profile != Profile.NONE,
                        "An access point takes e-invoices: choose a profile, or send by mail.")
                .require(
                        channel != Channel.ACCESS_POINT || endpoint != null,
                        "An access point needs the client's electronic address, like 0204:991-1234512345-06.");
    }
}
