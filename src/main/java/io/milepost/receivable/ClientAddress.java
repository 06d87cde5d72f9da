package io.milepost.receivable;

import io.milepost.client.Channel;
import io.milepost.client.ClientDetails;
import io.milepost.client.Clients;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.invoice.Buyer;
import io.milepost.invoice.FrozenInvoice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a client is written to about an invoice: at the address of its record once that is another than the invoice was issued with, because
 * accounting has corrected it since; else where the invoice itself went by mail; else at the address it was issued with.
 */
@Component
class ClientAddress {
    private final Clients clients;
    private final Deliveries deliveries;

    ClientAddress(Clients clients, Deliveries deliveries) {
        this.clients = clients;
        this.deliveries = deliveries;
    }

    Optional<String> of(FrozenInvoice invoice) {
        Buyer buyer = invoice.buyer();
        return clients.findById(buyer.code())
                .map(client -> client.details())
                .map(ClientDetails::email)
                .filter(email -> !email.equalsIgnoreCase(buyer.email()))
                .or(() -> deliveries
                        .latest(invoice.id())
                        .filter(delivery -> delivery.channel() == Channel.MAIL)
                        .map(DeliveryStatus::recipient))
                .or(() -> Optional.of(buyer.email()))
                .filter(address -> !address.isBlank());
    }
}
