package io.milepost.document;

import io.milepost.invoice.FrozenInvoice;
import io.milepost.invoice.InvoiceKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentence that says how much to pay by when, or what is credited; a draft says that it is none. */
final class PaymentRequest {
    private PaymentRequest() {}

    /** A part the client keeps until acceptance is due then, not by the invoice's date. */
    static @Nullable String withheld(FrozenInvoice invoice, Wording words) {
        var withheld = invoice.withheld();
        return withheld == null
                ? null
                : words.sentence(
                        "payWithheld",
                        Map.of(
                                "amount", words.amount(withheld.amount(), invoice.currency()),
                                "percent", words.percent(withheld.percent()),
                                "condition", withheld.condition()));
    }

    static String of(FrozenInvoice invoice, Wording words) {
        var preceding = invoice.preceding();
        if (invoice.kind() == InvoiceKind.CREDIT_NOTE && preceding != null) {
            var credited = words.amount(invoice.totals().gross(), invoice.currency());
            return words.sentence("credited", Map.of("amount", credited, "number", preceding.number()));
        }
        var due = invoice.dueDate();
        if (invoice.number() == null) {
            return words.sentence("payWithin", Map.of("days", String.valueOf(invoice.paymentDays())));
        }
        if (invoice.payable().signum() <= 0) {
            return words.text("nothingToPay");
        }
        if (due == null) {
            return words.sentence("payWithin", Map.of("days", String.valueOf(invoice.paymentDays())));
        }
        var amount = words.amount(invoice.payable(), invoice.currency());
        return words.sentence("payBy", Map.of("amount", amount, "date", words.date(due)));
    }
}
