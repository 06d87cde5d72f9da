package io.milepost.delivery;

import io.milepost.invoice.InvoiceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far an invoice's mail has come, for screens and figures. */
@Component
@Transactional(readOnly = true)
public class Deliveries {
    private final OutboxRows rows;

    Deliveries(OutboxRows rows) {
        this.rows = rows;
    }

    /** PENDING, SENT or FAILED; PENDING too where nothing was issued yet. */
    public String state(InvoiceId invoice) {
        return latest(invoice).map(DeliveryStatus::state).orElse(DeliveryState.PENDING.published());
    }

    /** The same for a page of invoices; those without a mail yet are missing. */
    public Map<InvoiceId, String> states(Collection<InvoiceId> invoices) {
        Map<InvoiceId, String> states = new HashMap<>();
        rows.ofAll(invoices.stream().map(InvoiceId::value).toList())
                .forEach(delivery ->
                        states.put(delivery.invoice(), delivery.state().published()));
        return states;
    }

    /** The mail in force: after a change of address the newest one. */
    public Optional<DeliveryStatus> latest(InvoiceId invoice) {
        return rows.latest(invoice.value(), Limit.of(1)).map(DeliveryStatus::of);
    }
}
