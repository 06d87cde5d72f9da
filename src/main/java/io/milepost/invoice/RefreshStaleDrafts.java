package io.milepost.invoice;

import io.milepost.billing.DraftsWentStale;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives a draft whose items changed at their source a new version, so that a page opened before can't save over the change. */
@Component
class RefreshStaleDrafts {
    private final Invoices invoices;
    private final Timeline timeline;
    private final EntityManager entities;

    RefreshStaleDrafts(Invoices invoices, Timeline timeline, EntityManager entities) {
        this.invoices = invoices;
        this.timeline = timeline;
        this.entities = entities;
    }

    @EventListener
    void on(DraftsWentStale stale) {
        stale.invoices().stream().sorted().map(InvoiceId::new).forEach(id -> {
            Invoice invoice = invoices.lock(id).orElseThrow();
            entities.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            timeline.append(
                    id,
                    Timeline.MILEPOST,
                    "Item changed at its source",
                    "The draft is stale until each change is taken over or removed.");
        });
    }
}
