package io.milepost.document.payment;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The quick response code of a SEPA credit transfer, GiroCode in German (European Payments Council, EPC069-12 version 2.1):
 * a banking app fills in payee, amount and reference, so that none of them is mistyped. Error correction M, at most 331 bytes.
 */
public final class GiroCode {
    private static final String SERVICE_TAG = "BCD";
    private static final String VERSION = "002";
    private static final String UTF_8 = "1";
    private static final String SEPA_CREDIT_TRANSFER = "SCT";
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_REMITTANCE = 140;

    /** Where banks take part in SEPA credit transfers (EPC409-09). */
    static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU",
            "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS",
            "SE", "SI", "SK", "SM", "VA");

    private GiroCode() {}

    /** Empty where there is nothing to pay in euros from one SEPA country to another, and on a draft, which nobody pays. */
    public static Optional<PaymentCode> of(FrozenInvoice invoice) {
        return text(invoice)
                .map(text -> new PaymentCode(
                        QrDrawing.of(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)),
                        "QR code for a SEPA credit transfer of %s EUR to %s, IBAN %s, reference %s"
                                .formatted(
                                        invoice.payable().toPlainString(),
                                        invoice.seller().name(),
                                        invoice.seller().iban(),
                                        invoice.number())));
    }

    static Optional<String> text(FrozenInvoice invoice) {
        var seller = invoice.seller();
        var iban = plain(seller.iban());
        var payable = invoice.number() != null
                && invoice.kind() != InvoiceKind.CREDIT_NOTE
                && invoice.payable().signum() > 0
                && invoice.currency().equals("EUR")
                && iban.length() > 4
                && SEPA.contains(iban.substring(0, 2))
                && SEPA.contains(invoice.buyer().country());
        return payable
                ? Optional.of(String.join(
                        "\n",
                        List.of(
                                SERVICE_TAG,
                                VERSION,
                                UTF_8,
                                SEPA_CREDIT_TRANSFER,
                                plain(seller.bic()),
                                line(seller.name(), LONGEST_NAME),
                                iban,
                                "EUR" + invoice.payable().toPlainString(),
                                "",
                                "",
                                line(String.valueOf(invoice.number()), LONGEST_REMITTANCE))))
                : Optional.empty();
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static String line(String text, int longest) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest));
    }
}
