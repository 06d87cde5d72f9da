package io.milepost.receivable;

import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import io.milepost.project.RecordLocked;
import java.time.Clock;
import java.util.Currency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records money received, in full or in part, and tells whoever follows the invoice up. */
@Component
public class RecordPayment {
    private final Receivables receivables;
    private final Payments payments;
    private final BalanceMoved balanceMoved;
    private final Timeline timeline;
    private final Issuer issuer;
    private final Clock clock;

    RecordPayment(
            Receivables receivables,
            Payments payments,
            BalanceMoved balanceMoved,
            Timeline timeline,
            Issuer issuer,
            Clock clock) {
        this.receivables = receivables;
        this.payments = payments;
        this.balanceMoved = balanceMoved;
        this.timeline = timeline;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional
    public Payment record(InvoiceId invoice, GivenPayment given, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Only an issued invoice can be paid."));
        given.check(receivable, issuer.today(clock));
        Currency currency = receivable.currency();
        Standing was = receivable.standing();
        Money counts = given.counts(currency);
        Money charges = Money.rounded(given.charges(), currency);
        receivable.receive(counts);
        timeline.append(
                invoice,
                person,
                "Payment received",
                counts
                        + (charges.isZero() ? "" : ", of it bank charges of " + charges)
                        + (given.reference().isBlank() ? "" : ", " + given.reference()));
        Payment payment = payments.save(Payment.received(
                invoice.value(), counts, charges, given.on(), given.reference(), person, clock.instant()));
        balanceMoved.from(was, receivable, "payment of " + counts, person);
        FaultPoints.reached(FaultPoint.AFTER_PAYMENT);
        return payment;
    }
}
