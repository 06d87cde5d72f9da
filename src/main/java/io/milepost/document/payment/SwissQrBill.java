package io.milepost.document.payment;

import io.milepost.document.page.Picture;
import io.milepost.invoice.Buyer;
import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import io.milepost.invoice.Seller;
import java.util.Optional;
import java.util.Set;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.BillFormat;
import net.codecrete.qrbill.generator.Language;
import net.codecrete.qrbill.generator.OutputSize;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.SeparatorType;

/**
 * The payment part and receipt of a Swiss QR-bill (SIX, Swiss Implementation Guidelines QR-bill 2.3), 210 by 105 mm, and the
 * line to cut them off along, for the foot of a page of its own. Clients in Switzerland and Liechtenstein get it where the
 * invoice's account is there, too.
 */
public final class SwissQrBill {
    private static final Set<String> COUNTRIES = Set.of("CH", "LI");
    private static final Set<String> CURRENCIES = Set.of("CHF", "EUR");
    /** Institutions 30000 to 31999 give out QR-IBANs, which demand a numeric QR reference. */
    private static final String QR_IBAN = "(CH|LI)\\d\\d3[01]\\d{3}.*";

    private SwissQrBill() {}

    /** Empty where there is nothing to pay in francs or euros within the two countries, and on a draft. */
    public static Optional<PaymentCode> of(FrozenInvoice invoice) {
        return valid(invoice).map(bill -> new PaymentCode(Picture.svg(drawing(bill)), inWords(invoice, bill)));
    }

    /** Whether there is one, without drawing it. */
    public static boolean isFor(FrozenInvoice invoice) {
        return valid(invoice).isPresent();
    }

    private static Optional<Bill> valid(FrozenInvoice invoice) {
        return bill(invoice).filter(bill -> QRBill.validate(bill).isValid());
    }

    static String drawing(Bill bill) {
        var drawing = new OutlinedDrawing(QRBill.QR_BILL_WITH_HORI_LINE_WIDTH, QRBill.QR_BILL_WITH_HORI_LINE_HEIGHT);
        QRBill.draw(bill, drawing);
        return drawing.svg();
    }

    static Optional<Bill> bill(FrozenInvoice invoice) {
        var iban = invoice.seller().iban().replaceAll("\\s", "");
        var number = invoice.number();
        var payable = invoice.number() != null
                && invoice.kind() != InvoiceKind.CREDIT_NOTE
                && invoice.payable().signum() > 0
                && CURRENCIES.contains(invoice.currency())
                && COUNTRIES.contains(invoice.buyer().country())
                && iban.length() > 4
                && COUNTRIES.contains(iban.substring(0, 2));
        return payable && number != null ? Optional.of(bill(invoice, iban, number)) : Optional.empty();
    }

    private static Bill bill(FrozenInvoice invoice, String iban, String number) {
        var bill = new Bill();
        bill.setFormat(format(invoice.language()));
        bill.setAccount(iban);
        bill.setAmount(invoice.payable());
        bill.setCurrency(invoice.currency());
        bill.setCreditor(creditor(invoice.seller()));
        bill.setDebtor(debtor(invoice.buyer()));
        bill.setUnstructuredMessage(number);
        if (iban.matches(QR_IBAN)) {
            bill.createAndSetQRReference(number.replaceAll("\\D", ""));
        } else {
            bill.createAndSetCreditorReference(number.replaceAll("[^A-Za-z0-9]", ""));
        }
        return bill;
    }

    private static BillFormat format(String language) {
        var format = new BillFormat();
        format.setOutputSize(OutputSize.QR_BILL_EXTRA_SPACE);
        format.setSeparatorType(SeparatorType.DASHED_LINE_WITH_SCISSORS);
        format.setFontFamily("Liberation Sans");
        format.setLanguage(
                switch (language) {
                    case "de" -> Language.DE;
                    case "fr" -> Language.FR;
                    default -> Language.EN;
                });
        return format;
    }

    private static Address creditor(Seller seller) {
        return address(seller.name(), seller.street(), seller.postcode(), seller.city(), seller.country());
    }

    private static Address debtor(Buyer buyer) {
        return address(buyer.name(), buyer.street(), buyer.postcode(), buyer.city(), buyer.country());
    }

    private static Address address(String name, String street, String postcode, String city, String country) {
        var address = new Address();
        address.setName(name);
        address.setStreet(street);
        address.setPostalCode(postcode);
        address.setTown(city);
        address.setCountryCode(country);
        return address;
    }

    private static String inWords(FrozenInvoice invoice, Bill bill) {
        return "Swiss QR-bill: payment of %s %s to %s, account %s, reference %s"
                .formatted(
                        invoice.currency(),
                        invoice.payable().toPlainString(),
                        invoice.seller().name(),
                        bill.getAccount(),
                        bill.getReference());
    }
}
