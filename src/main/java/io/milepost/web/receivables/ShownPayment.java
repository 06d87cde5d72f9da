package io.milepost.web.receivables;

import io.milepost.receivable.Payment;
import io.milepost.receivable.Receivable;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment as it was recorded; the amount is below zero where money went back. */
record ShownPayment(
        long id,
        String kind,
        String amount,
        String charges,
        String currency,
        LocalDate date,
        String reference,
        @Nullable Long reverses,
        String recordedBy) {

    static ShownPayment of(Payment payment, Receivable owed) {
        var currency = owed.currency();
        return new ShownPayment(
                payment.id(),
                payment.kind().name(),
                Numbers.amount(payment.amount(currency)),
                Numbers.amount(payment.charges(currency)),
                currency.getCurrencyCode(),
                payment.on(),
                payment.reference(),
                payment.reverses(),
                payment.recordedBy());
    }
}
