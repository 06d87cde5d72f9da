package io.milepost.delivery;

import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceIssued;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an issued invoice into the outbox in the very transaction that issues it: no number without its mail. */
@Component
class QueueDelivery {
    private final FrozenInvoices frozenInvoices;
    private final OutboxRows rows;
    private final Sender sender;
    private final Clock clock;

    QueueDelivery(FrozenInvoices frozenInvoices, OutboxRows rows, Sender sender, Clock clock) {
        this.frozenInvoices = frozenInvoices;
        this.rows = rows;
        this.sender = sender;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(InvoiceIssued issued) {
        if (rows.existsByInvoice(issued.invoice().value())) {
            return;
        }
        var recipient = frozenInvoices.of(issued.invoice()).buyer().email();
        var messageId = MessageId.fresh(issued.number(), sender.address());
        rows.save(new Delivery(issued.invoice(), recipient, 1, messageId, clock.instant()));
    }
}
