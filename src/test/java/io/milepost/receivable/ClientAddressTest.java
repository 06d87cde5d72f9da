package io.milepost.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.client.Channel;
import io.milepost.client.Client;
import io.milepost.client.ClientDetails;
import io.milepost.client.Clients;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.DeliveryStatus;
import io.milepost.document.AFrozenInvoice;
import io.milepost.invoice.FrozenInvoice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String ISSUED_TO = "ap@hafenbau.example";

    private final FrozenInvoice invoice =
            AFrozenInvoice.issued().mailedTo(ISSUED_TO).build();
    private final Clients clients = mock();
    private final Deliveries deliveries = mock();
    private final ClientAddress addresses = new ClientAddress(clients, deliveries);

    @Test
    void whereTheInvoiceWentByMailTheClientIsRemindedToo() {
        recorded("AP@hafenbau.example");
        delivered(Channel.MAIL, "archive@hafenbau.example");

        assertThat(addresses.of(invoice)).contains("archive@hafenbau.example");
    }

    @Test
    void anAddressCorrectedSinceCountsMore() {
        recorded("new@hafenbau.example");
        delivered(Channel.MAIL, "archive@hafenbau.example");

        assertThat(addresses.of(invoice)).contains("new@hafenbau.example");
    }

    @Test
    void whatWentByTheAccessPointIsRemindedOfByMail() {
        recorded(ISSUED_TO);
        delivered(Channel.ACCESS_POINT, "0204:991-1234512345-06");

        assertThat(addresses.of(invoice)).contains(ISSUED_TO);
    }

    @Test
    void withoutAnyAddressThereIsNone() {
        assertThat(addresses.of(AFrozenInvoice.issued().mailedTo("").build())).isEmpty();
    }

    private void recorded(String email) {
        Client client = mock();
        ClientDetails details = mock();
        when(details.email()).thenReturn(email);
        when(client.details()).thenReturn(details);
        when(clients.findById(invoice.buyer().code())).thenReturn(Optional.of(client));
    }

    private void delivered(Channel channel, String recipient) {
        when(deliveries.latest(invoice.id()))
                .thenReturn(Optional.of(new DeliveryStatus(
                        "SENT", channel, recipient, 1, "<1@x>", Optional.empty(), Optional.empty())));
    }
}
