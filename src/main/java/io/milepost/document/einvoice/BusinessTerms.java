package io.milepost.document.einvoice;

import io.milepost.client.Profile;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.FrozenInvoice.AccountingVat;
import io.milepost.invoice.FrozenInvoice.Allowance;
import io.milepost.invoice.FrozenInvoice.Line;
import io.milepost.invoice.InvoiceKind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What EN 16931 wants said (BT-…) and the frozen invoice says in its own way: the same in both syntaxes. */
record BusinessTerms(FrozenInvoice invoice, Profile profile) {
    private static final String EN_16931 = "urn:cen.eu:en16931:2017";
    private static final String NETWORK_PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final BigDecimal VISIBLE = new BigDecimal("0.02");

    /** BT-24. */
    String specification() {
        return switch (profile) {
            case XRECHNUNG_CII, XRECHNUNG_UBL -> EN_16931 + "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
            case PEPPOL_UBL -> EN_16931 + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
            case FACTUR_X, NONE -> EN_16931;
        };
    }

    /** BT-23. */
    @Nullable
    String process() {
        return profile == Profile.FACTUR_X ? null : NETWORK_PROCESS;
    }

    /** BT-3: a deposit is a prepayment invoice (386), which German authorities know as a partial one (326). */
    String typeCode() {
        return switch (invoice.kind()) {
            case INVOICE -> "380";
            case CREDIT_NOTE -> "381";
            case DEPOSIT -> asksLikeXRechnung() ? "326" : "386";
        };
    }

    /** XRechnung, and Peppol between two Germans, which has the same rules. */
    boolean asksLikeXRechnung() {
        return profile == Profile.XRECHNUNG_CII || profile == Profile.XRECHNUNG_UBL || isPeppolWithinGermany();
    }

    private boolean isPeppolWithinGermany() {
        return profile == Profile.PEPPOL_UBL
                && "DE".equals(Text.of(invoice.seller().country()))
                && "DE".equals(Text.of(invoice.buyer().country()));
    }

    boolean isCredit() {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    /** BT-22: Peppol takes one note only. */
    @Nullable
    String note() {
        return Text.of(Stream.of(invoice.subject(), invoice.note())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    /** BR-O-02: an invoice outside the scope of VAT shows no VAT ids. */
    boolean isOutsideVat() {
        return Stream.concat(
                        invoice.lines().stream().map(Line::vatCategory),
                        invoice.allowances().stream().map(Allowance::category))
                .anyMatch(Category.O.name()::equals);
    }

    /** BT-31. */
    @Nullable
    String sellerVatId() {
        return isOutsideVat() ? null : Text.compact(invoice.seller().vatId());
    }

    /** BT-29, by which the buyer tells who sells where there is no VAT id. */
    @Nullable
    String sellerId() {
        return isOutsideVat() ? Text.compact(invoice.seller().vatId()) : null;
    }

    /** BT-32. */
    @Nullable
    String sellerTaxNumber() {
        return Text.of(invoice.seller().taxNumber());
    }

    /** BT-48. */
    @Nullable
    String buyerVatId() {
        return isOutsideVat() ? null : Text.compact(invoice.buyer().vatId());
    }

    Payment payment() {
        return new Payment(invoice);
    }

    /** BT-6 and BT-111: told where VAT is charged in a currency that is not the firm's own, and the standard can say that one. */
    @Nullable
    AccountingVat accountingVat() {
        var vat = invoice.accountingVat();
        var told = vat != null
                && vat.vat().signum() != 0
                && !vat.currency().equals(invoice.currency())
                && Codes.isCurrency(vat.currency(), profile)
                && decimals(vat.currency()) <= 2;
        return told ? vat : null;
    }

    /** BT-106. */
    BigDecimal linesNet() {
        return invoice.lines().stream().map(Line::net).reduce(zero(), BigDecimal::add);
    }

    /** BT-107. */
    BigDecimal allowancesTotal() {
        return invoice.allowances().stream().map(Allowance::amount).reduce(zero(), BigDecimal::add);
    }

    /** BT-115: what falls due later is due all the same, by the payment terms. */
    BigDecimal due() {
        return invoice.totals().gross().subtract(invoice.prepaid());
    }

    /**
     * BT-149: a currency without decimals rounds so much that quantity × price no longer shows the net (PEPPOL-EN16931-R120),
     * so the net is the price of all of it.
     */
    boolean isPricedAsAWhole(Line line) {
        var exact = line.quantity().multiply(line.unitPrice());
        return decimals(invoice.currency()) == 0
                && line.quantity().signum() != 0
                && line.unitPrice().signum() >= 0
                && exact.subtract(line.net()).abs().compareTo(VISIBLE) > 0;
    }

    private BigDecimal zero() {
        return invoice.totals().net().multiply(BigDecimal.ZERO);
    }

    /** 2 where the code is no currency, so that only the code is found wrong. */
    static int decimals(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException e) {
            return 2;
        }
    }
}
