package io.milepost.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of an invoice at one moment, with everything written out. PDF, XML, mail and ledger are all made from
 * this one record and recompute nothing. Before issue, number, issue date and due date are null. Amounts have the currency's
 * decimals; {@code language} is en, de or fr.
 */
public record FrozenInvoice(
        InvoiceId id,
        String businessKey,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String currency,
        String language,
        Seller seller,
        Buyer buyer,
        String projectCode,
        String projectName,
        @Nullable String poNumber,
        @Nullable String buyerReference,
        String subject,
        @Nullable String note,
        int paymentDays,
        List<Line> lines,
        List<TaxSubtotal> taxes,
        Totals totals) {

    /** Who issues. */
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
            String bic) {
        static Seller of(Issuer issuer) {
            return new Seller(
                    issuer.name(),
                    issuer.street(),
                    issuer.postcode(),
                    issuer.city(),
                    issuer.country(),
                    issuer.vatId(),
                    issuer.taxNumber(),
                    issuer.registration(),
                    issuer.email(),
                    issuer.phone(),
                    issuer.website(),
                    issuer.bankName(),
                    issuer.iban(),
                    issuer.bic());
        }
    }

    /** Who pays. */
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

    /** A line; {@code unit} is HUR for hours, C62 for one. Unit price and quantity have up to six decimals. */
    public record Line(
            int position,
            String description,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal net,
            String vatCategory,
            BigDecimal vatPercent,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** VAT of one category and rate; {@code percent} is 19.00 for 19 %. */
    public record TaxSubtotal(
            String category,
            BigDecimal percent,
            BigDecimal base,
            BigDecimal vat,
            @Nullable String note) {}

    /** What it comes to. */
    public record Totals(BigDecimal net, BigDecimal vat, BigDecimal gross) {}

    FrozenInvoice numbered(String newNumber, LocalDate issuedOn, LocalDate dueOn) {
        return new FrozenInvoice(
                id,
                businessKey,
                newNumber,
                issuedOn,
                dueOn,
                serviceFrom,
                serviceTo,
                currency,
                language,
                seller,
                buyer,
                projectCode,
                projectName,
                poNumber,
                buyerReference,
                subject,
                note,
                paymentDays,
                lines,
                taxes,
                totals);
    }
}
