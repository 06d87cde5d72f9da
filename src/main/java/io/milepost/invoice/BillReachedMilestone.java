package io.milepost.invoice;

import io.milepost.project.MilestoneReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A milestone reached starts an invoice's life, in the transaction that records it. */
@Component
class BillReachedMilestone {
    private final BillingTriggers triggers;
    private final InvoiceLifecycle lifecycle;

    BillReachedMilestone(BillingTriggers triggers, InvoiceLifecycle lifecycle) {
        this.triggers = triggers;
        this.lifecycle = lifecycle;
    }

    @EventListener
    void on(MilestoneReached reached) {
        BusinessKey key = BusinessKey.milestone(reached.project(), reached.milestone());
        triggers.save(BillingTrigger.milestone(key, reached.project(), reached.milestone(), reached.date()));
        lifecycle.milestoneReached(key, reached.project());
    }
}
