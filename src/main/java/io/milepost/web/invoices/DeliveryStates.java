package io.milepost.web.invoices;

import io.milepost.delivery.Deliveries;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceState;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far an issued invoice has got to its client; nothing is to be delivered before. */
@Component
class DeliveryStates {
    private final Deliveries deliveries;

    DeliveryStates(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Nullable
    String of(Invoice invoice) {
        return invoice.state() == InvoiceState.ISSUED ? deliveries.state(invoice.id()) : null;
    }

    Map<InvoiceId, String> of(Collection<InvoiceId> invoices) {
        return deliveries.states(invoices);
    }

    /** One of a page whose states were read together. */
    @Nullable
    String of(Invoice invoice, Map<InvoiceId, String> states) {
        return invoice.state() == InvoiceState.ISSUED ? states.getOrDefault(invoice.id(), "PENDING") : null;
    }
}
