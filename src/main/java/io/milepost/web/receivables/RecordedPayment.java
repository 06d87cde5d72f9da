package io.milepost.web.receivables;

import io.milepost.receivable.Payment;
import io.milepost.receivable.Receivable;
import io.milepost.web.Numbers;
import java.time.LocalDate;

/** A payment just recorded, and what is owed after it. */
record RecordedPayment(
        long id,
        String kind,
        String amount,
        String charges,
        String currency,
        LocalDate date,
        String reference,
        String settlement,
        String amountPaid,
        String amountDue,
        String overpaid) {

    static RecordedPayment of(Payment payment, Receivable owed) {
        var shown = ShownPayment.of(payment, owed);
        return new RecordedPayment(
                shown.id(),
                shown.kind(),
                shown.amount(),
                shown.charges(),
                shown.currency(),
                shown.date(),
                shown.reference(),
                owed.settlement().name(),
                Numbers.amount(owed.paid()),
                Numbers.amount(owed.due()),
                Numbers.amount(owed.overpaid()));
    }
}
