package io.milepost.document;

import io.milepost.client.ElectronicAddress;
import io.milepost.client.Profile;
import io.milepost.invoice.Buyer;
import io.milepost.invoice.EInvoice;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.AccountingVat;
import io.milepost.invoice.FrozenInvoice.Preceding;
import io.milepost.invoice.FrozenInvoice.Withheld;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Seller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An issued invoice as the product could have issued it: any kind, profile, VAT treatment and currency; its seed tells which. */
public final class ARandomInvoice {
    public static final List<Profile> PROFILES =
            List.of(Profile.FACTUR_X, Profile.XRECHNUNG_CII, Profile.XRECHNUNG_UBL, Profile.PEPPOL_UBL);
    private static final List<String> CURRENCIES =
            List.of("EUR", "EUR", "EUR", "EUR", "USD", "GBP", "CHF", "JPY", "HUF", "SEK");
    private static final List<ElectronicAddress> ADDRESSES = List.of(
            new ElectronicAddress("9930", "DE136695976"),
            new ElectronicAddress("0204", "991-1234512345-06"),
            new ElectronicAddress("0088", "4035811991014"),
            new ElectronicAddress("0208", "0428759497"),
            new ElectronicAddress("0192", "987654325"),
            new ElectronicAddress("0007", "5567321707"),
            new ElectronicAddress("0184", "DK25313763"),
            new ElectronicAddress("9944", "NL123456789B12"));

    private ARandomInvoice() {}

    public static FrozenInvoice of(long seed) {
        var random = new Random(seed);
        return of(seed, pick(random, List.of(InvoiceKind.values())), pick(random, PROFILES));
    }

    public static FrozenInvoice of(long seed, InvoiceKind kind, Profile profile) {
        var random = new Random(~seed);
        return of(seed, kind, profile, pick(random, RandomTaxes.ALL), pick(random, CURRENCIES));
    }

    public static FrozenInvoice of(long seed, InvoiceKind kind, Profile profile, RandomTaxes taxes, String currency) {
        var random = new Random(seed * 31 + 7);
        var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        var to = from.plusDays(random.nextInt(60));
        var body = new RandomLines(random, decimals(currency), taxes, kind, from, to).body();
        var issued = to.plusDays(1 + random.nextInt(20));
        var gross = body.totals().gross();
        var invoice = kind == InvoiceKind.INVOICE;
        var prepaid = invoice && random.nextInt(5) == 0 ? share(gross, random) : zero(gross);
        var withheld = invoice && random.nextInt(5) == 0
                ? new Withheld("KEEP", new BigDecimal("5.00"), share(gross.subtract(prepaid), random), "on acceptance")
                : null;
        return new FrozenInvoice(
                new InvoiceId(new UUID(seed, seed).toString()),
                kind,
                "HARBOUR/M" + seed,
                (kind == InvoiceKind.CREDIT_NOTE ? "CRN" : "INV") + "-2026-%05d".formatted(Math.floorMod(seed, 99999)),
                issued,
                issued.plusDays(30),
                kind == InvoiceKind.CREDIT_NOTE ? new Preceding("INV-2026-00001", from, true) : null,
                from,
                to,
                currency,
                pick(random, List.of("en", "de", "fr")),
                seller(random, profile),
                buyer(random, taxes),
                "HARBOUR",
                "Harbour Bridge",
                random.nextBoolean() ? "PO-4711/26" : null,
                "04011000-1234512345-06",
                "Harbour Bridge – Concept <approved> & paid",
                random.nextBoolean() ? "Thank you.\n\"Quoted\" & 'so on'" : null,
                30,
                body.lines(),
                body.allowances(),
                body.taxes(),
                body.totals(),
                accountingVat(currency, body.totals().vat(), random),
                withheld,
                prepaid,
                new EInvoice(profile, address(random, profile), address(random, profile)),
                null,
                List.of());
    }

    private static AccountingVat accountingVat(String currency, BigDecimal vat, Random random) {
        if (currency.equals("EUR")) {
            return null;
        }
        var rate = BigDecimal.valueOf(1 + random.nextInt(9999), 4);
        return new AccountingVat(
                "EUR", rate, LocalDate.of(2026, 1, 2), vat.multiply(rate).setScale(2, RoundingMode.HALF_UP));
    }

    private static Seller seller(Random random, Profile profile) {
        var known = AFrozenInvoice.SELLER;
        var country = profile == Profile.PEPPOL_UBL && random.nextBoolean() ? "AT" : "DE";
        return new Seller(
                known.name(),
                known.street(),
                country.equals("AT") ? "1010" : known.postcode(),
                country.equals("AT") ? "Wien" : known.city(),
                country,
                country.equals("AT") ? "ATU12345675" : known.vatId(),
                random.nextBoolean() ? known.taxNumber() : "",
                random.nextBoolean() ? known.registration() : "",
                known.email(),
                known.phone(),
                known.website(),
                known.bankName(),
                pick(
                        random,
                        List.of(
                                known.iban(),
                                "AT61 1904 3002 3457 3201",
                                "US-0123456789",
                                "TR330006100519786457841326")),
                random.nextBoolean() ? known.bic() : "",
                known.contact());
    }

    private static Buyer buyer(Random random, RandomTaxes taxes) {
        var country = pick(random, taxes.buyers());
        return new Buyer(
                "NORDIC",
                "Hafenbau Nord & Söhne GmbH",
                "Am Sandtorkai 40",
                "20457",
                "Hamburg",
                country,
                taxes.needsBuyersVatId() || random.nextBoolean() ? vatId(country) : null,
                "rechnung@hafenbau.example",
                random.nextBoolean() ? "Jörg Möller" : null);
    }

    private static String vatId(String country) {
        return switch (country) {
            case "DE" -> "DE811234567";
            case "NL" -> "NL123456789B12";
            case "GR" -> "EL123456789";
            default -> country + "12345678";
        };
    }

    private static ElectronicAddress address(Random random, Profile profile) {
        return profile == Profile.FACTUR_X && random.nextBoolean() ? null : pick(random, ADDRESSES);
    }

    private static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    private static BigDecimal share(BigDecimal whole, Random random) {
        return whole.multiply(BigDecimal.valueOf(1 + random.nextInt(90), 2))
                .setScale(whole.scale(), RoundingMode.HALF_UP);
    }

    private static BigDecimal zero(BigDecimal like) {
        return BigDecimal.ZERO.setScale(like.scale());
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
