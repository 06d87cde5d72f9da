package io.milepost.document;

import io.milepost.document.page.Slip;
import io.milepost.document.payment.GiroCode;
import io.milepost.document.payment.SwissQrBill;
import io.milepost.invoice.FrozenInvoice;
import org.jspecify.annotations.Nullable;

/** How an invoice is paid without typing. */
final class PaymentPart {
    private PaymentPart() {}

    /** A Swiss client pays by the slip, whose code the bank knows; two codes on one invoice would be paid twice. */
    static Annexes.@Nullable PaymentCode code(FrozenInvoice invoice) {
        return SwissQrBill.isFor(invoice)
                ? null
                : GiroCode.of(invoice)
                        .map(code -> new Annexes.PaymentCode(code.picture(), code.inWords()))
                        .orElse(null);
    }

    static @Nullable Slip slip(FrozenInvoice invoice) {
        return SwissQrBill.of(invoice)
                .map(code -> new Slip(code.picture(), code.inWords()))
                .orElse(null);
    }
}
