package io.milepost.delivery;

import io.milepost.client.Channel;
import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceIssued;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an issued invoice into the outbox in the very transaction that issues it: no number without its delivery. */
@Component
class QueueDelivery {
    private final FrozenInvoices frozenInvoices;
    private final Clients clients;
    private final OutboxRows rows;
    private final Sender sender;
    private final Clock clock;

    QueueDelivery(FrozenInvoices frozenInvoices, Clients clients, OutboxRows rows, Sender sender, Clock clock) {
        this.frozenInvoices = frozenInvoices;
        this.clients = clients;
        this.rows = rows;
        this.sender = sender;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(InvoiceIssued issued) {
        if (rows.hasAny(issued.invoice().value())) {
            return;
        }
        var frozen = frozenInvoices.of(issued.invoice());
        var wished = clients.findById(frozen.buyer().code())
                .map(Client::documents)
                .map(wishes -> wishes.channel())
                .orElse(Channel.MAIL);
        var destination = ElectronicRecipient.of(frozen)
                .filter(address -> wished == Channel.ACCESS_POINT)
                .map(address -> new Destination(Channel.ACCESS_POINT, address))
                .orElse(new Destination(Channel.MAIL, frozen.buyer().email()));
        rows.save(new Delivery(
                issued.invoice(), destination, 1, MessageId.fresh(issued.number(), sender.address()), clock.instant()));
    }
}
