package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Sends an issued invoice to its client. What is known about it is on record before and after, in transactions of their own:
 * a crash at any point leads to one message, or to two mails with one Message-ID, or to a person, never to silence.
 */
@Component
public class DeliverInvoice {
    private final Outbox outbox;
    private final List<Way> ways;

    DeliverInvoice(Outbox outbox, List<Way> ways) {
        this.outbox = outbox;
        this.ways = ways;
    }

    /** Trouble that passes comes out as an exception, so that the job is tried again. */
    public DeliveryOutcome deliver(InvoiceId invoice) {
        var claim = outbox.claim(invoice);
        return switch (claim.kind()) {
            case ALREADY_SENT -> DeliveryOutcome.DELIVERED;
            case REFUSED -> DeliveryOutcome.UNDELIVERABLE;
            case SEND -> by(claim).send(invoice, claim);
        };
    }

    private Way by(Claim claim) {
        return ways.stream()
                .filter(way -> way.channel() == claim.channel())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no way by " + claim.channel()));
    }
}
