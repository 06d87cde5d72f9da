package io.milepost.delivery;

import io.milepost.invoice.FrozenInvoices;
import io.milepost.invoice.InvoiceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far an invoice has come on its way to the client, for screens and figures. */
@Component
@Transactional(readOnly = true)
public class Deliveries {
    private final OutboxRows rows;
    private final FrozenInvoices frozenInvoices;
    private final AccessPointSettings accessPoint;

    Deliveries(OutboxRows rows, FrozenInvoices frozenInvoices, AccessPointSettings accessPoint) {
        this.rows = rows;
        this.frozenInvoices = frozenInvoices;
        this.accessPoint = accessPoint;
    }

    /** PENDING, SENT, DELIVERED, FAILED or HELD; PENDING too where nothing was issued yet. */
    public String state(InvoiceId invoice) {
        return latest(invoice).map(DeliveryStatus::state).orElse(DeliveryState.PENDING.published());
    }

    /** The same for a page of invoices; those without a delivery yet are missing. */
    public Map<InvoiceId, String> states(Collection<InvoiceId> invoices) {
        Map<InvoiceId, String> states = new HashMap<>();
        rows.ofAll(invoices.stream().map(InvoiceId::value).toList())
                .forEach(delivery ->
                        states.put(delivery.invoice(), delivery.state().published()));
        return states;
    }

    /** The delivery in force: after a change of address or way the newest one. */
    public Optional<DeliveryStatus> latest(InvoiceId invoice) {
        return rows.latest(invoice.value(), Limit.of(1)).map(DeliveryStatus::of);
    }

    /** Whether there is an access point and the invoice can go there. */
    public boolean mayBeHandedOver(InvoiceId invoice) {
        return accessPoint.isSet()
                && ElectronicRecipient.of(frozenInvoices.of(invoice)).isPresent();
    }

    /** The mail address an invoice was issued to, whichever way it went. */
    public Optional<String> mailAddress(InvoiceId invoice) {
        return Optional.of(frozenInvoices.of(invoice).buyer().email());
    }
}
