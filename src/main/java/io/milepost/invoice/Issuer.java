package io.milepost.invoice;

import io.milepost.client.DocumentWishes;
import io.milepost.client.ElectronicAddress;
import io.milepost.client.Profile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The firm that issues the invoices, as its settings say ({@code milepost.issuer.*}); {@code endpoint} is its electronic address. */
@ConfigurationProperties("milepost.issuer")
public record Issuer(
        @DefaultValue("") String name,
        @DefaultValue("") String street,
        @DefaultValue("") String postcode,
        @DefaultValue("") String city,
        @DefaultValue("DE") String country,
        @DefaultValue("") String vatId,
        @DefaultValue("") String taxNumber,
        @DefaultValue("") String registration,
        @DefaultValue("") String email,
        @DefaultValue("") String phone,
        @DefaultValue("") String website,
        @DefaultValue("") String bankName,
        @DefaultValue("") String iban,
        @DefaultValue("") String bic,
        @DefaultValue("") String contact,
        @DefaultValue("") String endpoint,
        @DefaultValue List<Account> accounts,
        @DefaultValue("") String logo,
        @DefaultValue("Europe/Berlin") ZoneId zone,
        @DefaultValue("EUR") String baseCurrency) {

    /** Where invoices in another currency are paid to ({@code milepost.issuer.accounts}); the others have the firm's own account. */
    record Account(
            String currency,
            String iban,
            @DefaultValue("") String bic,
            @DefaultValue("") String bankName) {}

    /** Dates on invoices are local dates where the firm is. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** With the account that invoices in this currency are paid to. */
    public Seller asSeller(Currency paidIn) {
        Account account = accounts.stream()
                .filter(other -> other.currency().equals(paidIn.getCurrencyCode()))
                .findFirst()
                .orElseGet(() -> new Account(baseCurrency, iban, bic, bankName));
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
                account.bankName(),
                account.iban(),
                account.bic(),
                contact.isBlank() ? null : contact);
    }

    /** Every account the firm is paid to, without blanks, its own one first. */
    public List<String> ibans() {
        return Stream.concat(Stream.of(iban), accounts.stream().map(Account::iban))
                .map(each -> each.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    /** The e-invoice a client wishes for; null where it wants none. */
    @Nullable
    EInvoice eInvoice(DocumentWishes wishes) {
        return wishes.profile() == Profile.NONE
                ? null
                : new EInvoice(
                        wishes.profile(),
                        ElectronicAddress.parse(endpoint).orElse(null),
                        wishes.address().orElse(null));
    }

    /** The seller as it was, with whom to ask today where it did not say so. */
    Seller answeringFor(Seller then) {
        return then.contact() == null ? then.asking(contact.isBlank() ? null : contact) : then;
    }

    /** What an EU invoice must say about its seller (Art. 226 VAT Directive) and the settings leave out. */
    List<String> missing() {
        Map<String, String> needed = Map.of(
                "name", name, "street", street, "postcode", postcode, "city", city, "vat-id", vatId, "iban", iban);
        return needed.entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(setting -> "milepost.issuer." + setting.getKey())
                .sorted()
                .toList();
    }

    public Currency base() {
        return Currency.getInstance(baseCurrency);
    }
}
