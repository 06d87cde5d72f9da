package io.milepost.web.invoices;

import io.milepost.delivery.Deliveries;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceState;
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
}
