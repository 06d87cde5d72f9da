package io.milepost.invoice;

import io.milepost.billing.Ledger;
import io.milepost.project.ReceiptChanged;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A receipt goes out with the invoice, so one that changes after the invoice was submitted outdates its approval, like any
 * change at the source. A draft that nobody submitted just has the new one.
 */
@Component
class OutdateByReceipt {
    private static final Set<InvoiceState> SUBMITTED = Set.of(InvoiceState.IN_APPROVAL, InvoiceState.APPROVED);

    private final Ledger ledger;
    private final Invoices invoices;
    private final Timeline timeline;
    private final EntityManager entities;

    OutdateByReceipt(Ledger ledger, Invoices invoices, Timeline timeline, EntityManager entities) {
        this.ledger = ledger;
        this.invoices = invoices;
        this.timeline = timeline;
        this.entities = entities;
    }

    @EventListener
    void on(ReceiptChanged changed) {
        ledger.holders(changed.expense()).stream().sorted().map(InvoiceId::new).forEach(id -> {
            Invoice invoice = invoices.lock(id).orElseThrow();
            entities.refresh(invoice); // it may have been submitted while this waited for the lock
            if (SUBMITTED.contains(invoice.state())) {
                ledger.outdate(id.value(), changed.expense());
                entities.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
                timeline.append(
                        id,
                        Timeline.MILEPOST,
                        "Receipt changed",
                        "What was submitted is stale: the receipt of %s is another one now, or is gone."
                                .formatted(changed.expense()));
            }
        });
    }
}
