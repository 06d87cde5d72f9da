package io.milepost.invoice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The firm that issues the invoices, as its settings say ({@code milepost.issuer.*}). VAT is in percent. */
@ConfigurationProperties("milepost.issuer")
public record Issuer(
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
        String logo,
        ZoneId zone,
        String baseCurrency,
        BigDecimal standardVat) {

    /** Dates on invoices are local dates where the firm is. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    public Currency base() {
        return Currency.getInstance(baseCurrency);
    }
}
