package io.milepost.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.billing.RetainerBalance;
import io.milepost.client.TimeDetail;
import io.milepost.project.Supply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of an invoice at one moment, with everything written out. PDF, XML, mail and ledger are all made from
 * this one record and recompute nothing. Before issue, number, issue date and due date are null. Amounts have the currency's
 * decimals; {@code language} is en, de or fr. {@code prepaid} (BT-113) is what was paid before without VAT.
 * {@code eInvoice} and {@code timeDetail} are null on what was written before they stood here.
 */
public record FrozenInvoice(
        InvoiceId id,
        InvoiceKind kind,
        String businessKey,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable Preceding preceding,
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
        List<Allowance> allowances,
        List<TaxSubtotal> taxes,
        Totals totals,
        @Nullable AccountingVat accountingVat,
        @Nullable Withheld withheld,
        BigDecimal prepaid,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EInvoice eInvoice,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TimeDetail timeDetail,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RetainerBalance> includedHours) {
    /** What was written before retainers told their hours has none. */
    public FrozenInvoice {
        includedHours = Objects.requireNonNullElse(includedHours, List.of());
    }

    /**
     * The issued invoice that a credit note corrects, and whether the work it credits is billed again or given up; null on
     * credit notes written before that stood here.
     */
    public record Preceding(
            String number,
            LocalDate issueDate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean reopens) {}

    /** A discount on the whole, as far as it falls on one VAT rate: a positive amount that lowers the rate's base. */
    public record Allowance(String category, BigDecimal percent, BigDecimal amount, String reason) {}

    /** VAT in the issuer's own currency, by the dated rate: {@code rate} of it for one unit of the invoice's currency. */
    public record AccountingVat(String currency, BigDecimal rate, LocalDate rateDate, BigDecimal vat) {}

    /** A part of the gross that is paid later only, when the condition is met: a retainage. */
    public record Withheld(String term, BigDecimal percent, BigDecimal amount, String condition) {}

    /**
     * A line; {@code unit} is HUR for hours, C62 for one. Unit price and quantity have up to six decimals. {@code supply} is
     * null for services, so that what was written before there were goods reads the same.
     */
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
            @Nullable LocalDate to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Supply supply) {
        public Line(
                int position,
                String description,
                BigDecimal quantity,
                String unit,
                BigDecimal unitPrice,
                BigDecimal net,
                String vatCategory,
                BigDecimal vatPercent,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            this(position, description, quantity, unit, unitPrice, net, vatCategory, vatPercent, from, to, null);
        }
    }

    /** VAT of one category and rate; {@code percent} is 19.00 for 19 %. */
    public record TaxSubtotal(
            String category,
            BigDecimal percent,
            BigDecimal base,
            BigDecimal vat,
            @Nullable String note) {}

    /** What it comes to; {@code net} is after allowances. */
    public record Totals(BigDecimal net, BigDecimal vat, BigDecimal gross) {}

    /** What is to be paid by the due date: the gross without what was paid ahead and what falls due later. */
    public BigDecimal payable() {
        BigDecimal later = withheld == null ? BigDecimal.ZERO : withheld.amount();
        return totals.gross().subtract(prepaid).subtract(later);
    }

    FrozenInvoice numbered(
            String newNumber, LocalDate issuedOn, LocalDate dueOn, @Nullable AccountingVat inBaseCurrency) {
        return new FrozenInvoice(
                id,
                kind,
                businessKey,
                newNumber,
                issuedOn,
                dueOn,
                preceding,
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
                allowances,
                taxes,
                totals,
                inBaseCurrency,
                withheld,
                prepaid,
                eInvoice,
                timeDetail,
                includedHours);
    }
}
