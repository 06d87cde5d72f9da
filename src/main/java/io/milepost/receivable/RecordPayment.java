package io.milepost.receivable;

import io.milepost.client.Checks;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.money.Money;
import io.milepost.project.RecordLocked;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records money received, in full or in part, and tells whoever follows the invoice up. */
@Component
public class RecordPayment {
    private static final BigDecimal LARGEST = new BigDecimal("9999999999");

    private final Receivables receivables;
    private final Payments payments;
    private final InvoiceLifecycle lifecycle;
    private final Timeline timeline;
    private final Issuer issuer;
    private final Clock clock;

    RecordPayment(
            Receivables receivables,
            Payments payments,
            InvoiceLifecycle lifecycle,
            Timeline timeline,
            Issuer issuer,
            Clock clock) {
        this.receivables = receivables;
        this.payments = payments;
        this.lifecycle = lifecycle;
        this.timeline = timeline;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** {@code amount} is in the invoice's currency. */
    @Transactional
    public Payment record(InvoiceId invoice, BigDecimal amount, LocalDate on, String reference, String person) {
        Receivable receivable = receivables
                .lock(invoice.value())
                .orElseThrow(() -> new RecordLocked("Only an issued invoice can be paid."));
        int decimals = receivable.currency().getDefaultFractionDigits();
        new Checks()
                .require(amount.signum() > 0, "The amount must be more than zero.")
                .require(
                        amount.stripTrailingZeros().scale() <= decimals,
                        "The amount has more decimals than %s knows.".formatted(receivable.currency()))
                .require(amount.compareTo(LARGEST) <= 0, "The amount is larger than any payment.")
                .require(!on.isAfter(issuer.today(clock)), "A payment can't be dated in the future.")
                .require(
                        !on.isBefore(receivable.dueDate().minusYears(2)),
                        "A payment can't be dated years before the invoice.")
                .optionalText("The reference", reference, 140)
                .require(reference.chars().noneMatch(c -> c < ' '), "The reference must be one line.")
                .raise();
        Money money = Money.rounded(amount, receivable.currency());
        receivable.receive(money);
        Payment payment = payments.save(new Payment(invoice.value(), money, on, reference, person, clock.instant()));
        timeline.append(invoice, person, "Payment received", money + (reference.isBlank() ? "" : ", " + reference));
        lifecycle.settlementChanged(invoice);
        return payment;
    }
}
