package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import io.milepost.project.RecordLocked;
import io.milepost.project.UnknownRecord;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a recorded payment back as a whole: the bank returned it, or it was recorded by mistake. Then it is owed again. */
@Component
public class ReversePayment {
    private final Receivables receivables;
    private final Payments payments;
    private final BalanceMoved balanceMoved;
    private final Timeline timeline;
    private final Issuer issuer;
    private final Clock clock;

    ReversePayment(
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

    /** {@code why} is for people: the bank's words, or what was wrong. */
    @Transactional
    public Payment reverse(InvoiceId invoice, long paymentId, LocalDate on, String why, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new UnknownRecord("payment", String.valueOf(paymentId)));
        Payment payment = payments.findByIdAndInvoice(paymentId, invoice.value())
                .orElseThrow(() -> new UnknownRecord("payment", String.valueOf(paymentId)));
        if (payment.kind() == PaymentKind.REVERSED) {
            throw new RecordLocked("A reversal stays. Record the payment anew instead.");
        }
        if (payments.existsByReverses(paymentId)) {
            throw new RecordLocked("This payment is reversed already.");
        }
        GivenPayment.checkDay(new Checks(), on, receivable, issuer.today(clock))
                .require(!on.isBefore(payment.on()), "A payment can't be reversed before it was made.")
                .line("The reason", why, 140)
                .raise();
        Standing was = receivable.standing();
        Money amount = payment.amount(receivable.currency());
        receivable.receive(amount.negated());
        timeline.append(invoice, person, "Payment reversed", "%s, %s".formatted(amount, why));
        Payment reversal = payments.save(payment.reversed(on, why, person, clock.instant()));
        balanceMoved.from(was, receivable, "reversal of " + amount, person);
        return reversal;
    }
}
