package io.milepost.receivable;

import io.milepost.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What reminders cost a client, by the firm's policy: their fees, and interest on what is overdue. */
@Component
class ReckonCharges {
    private final Reminders reminders;
    private final Payments payments;

    ReckonCharges(Reminders reminders, Payments payments) {
        this.reminders = reminders;
        this.payments = payments;
    }

    /** Up to that day, with it. */
    Money interest(Receivable receivable, BigDecimal percentAYear, LocalDate until) {
        if (percentAYear.signum() == 0) {
            return Money.zero(receivable.currency());
        }
        Arrears arrears = receivable.claims();
        payments.findByInvoiceOrderById(receivable.invoice())
                .forEach(payment -> arrears.paid(payment.on(), payment.amount(receivable.currency())));
        return arrears.interest(percentAYear, until);
    }

    /** Of all reminders so far. */
    Money fees(Receivable receivable) {
        return Money.sum(
                reminders.findByInvoiceOrderByLevel(receivable.invoice()).stream()
                        .map(Reminder::fee)
                        .toList(),
                receivable.currency());
    }
}
