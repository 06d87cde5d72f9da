package io.milepost.invoice;

import io.milepost.project.MilestoneReached;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A milestone reached starts an invoice's life, in the transaction that records it; told twice, it starts one. */
@Component
public class BillReachedMilestone {
    private final BillingTriggers triggers;
    private final InvoiceLifecycle lifecycle;

    BillReachedMilestone(BillingTriggers triggers, InvoiceLifecycle lifecycle) {
        this.triggers = triggers;
        this.lifecycle = lifecycle;
    }

    @EventListener
    public void on(MilestoneReached reached) {
        BusinessKey key = BusinessKey.milestone(reached.project(), reached.milestone());
        if (triggers.findById(key.value()).isPresent()) {
            return;
        }
        triggers.save(BillingTrigger.milestone(key, reached.project(), reached.milestone(), reached.date()));
        lifecycle.milestoneReached(key, reached.project());
    }
}
