package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that what a client paid too much was paid back, and no more than that. */
@Component
public class PayBack {
    private final Receivables receivables;
    private final Payments payments;
    private final Timeline timeline;
    private final Issuer issuer;
    private final Clock clock;

    PayBack(Receivables receivables, Payments payments, Timeline timeline, Issuer issuer, Clock clock) {
        this.receivables = receivables;
        this.payments = payments;
        this.timeline = timeline;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional
    public Payment record(InvoiceId invoice, GivenPayment given, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Nothing was paid for an invoice that is not issued."));
        given.check(receivable, issuer.today(clock));
        Money amount = given.counts(receivable.currency());
        Money most = receivable.overpaid();
        new Checks()
                .require(given.charges().signum() == 0, "What our bank takes for a repayment is no part of it.")
                .require(
                        amount.compareTo(most) <= 0,
                        most.isZero() ? "Nothing was paid too much." : "Only %s were paid too much.".formatted(most))
                .raise();
        receivable.receive(amount.negated());
        timeline.append(
                invoice,
                person,
                "Overpayment paid back",
                amount + (given.reference().isBlank() ? "" : ", " + given.reference()));
        return payments.save(
                Payment.paidBack(invoice.value(), amount, given.on(), given.reference(), person, clock.instant()));
    }
}
