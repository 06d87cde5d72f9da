package io.milepost.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A billing period ended: an invoice's life starts, and its work is collected at once, so that periods billed one after the
 * other each take what belongs to them.
 */
@Component
public class BillEndedPeriod {
    /** {@code term} alone is billed, or everything where there is none; {@code why} is a sentence for the timeline. */
    public record Ended(
            String project, String schedule, @Nullable String term, String period, LocalDate cutOff, String why) {}

    private final BillingTriggers triggers;
    private final InvoiceLifecycle lifecycle;
    private final CollectBillableWork collectBillableWork;
    private final Timeline timeline;

    BillEndedPeriod(
            BillingTriggers triggers,
            InvoiceLifecycle lifecycle,
            CollectBillableWork collectBillableWork,
            Timeline timeline) {
        this.triggers = triggers;
        this.lifecycle = lifecycle;
        this.collectBillableWork = collectBillableWork;
        this.timeline = timeline;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CollectedWork bill(Ended ended) {
        BusinessKey key = BusinessKey.period(ended.project(), ended.schedule(), ended.period());
        triggers.save(BillingTrigger.period(key, ended.project(), ended.schedule(), ended.term(), ended.cutOff()));
        String instance = lifecycle.billingPeriodEnded(key, ended.project());
        CollectedWork work = collectBillableWork.collect(key, instance);
        if (work.invoice() != null) {
            timeline.append(work.invoice(), Timeline.MILEPOST, "Billing period ended", ended.why());
        }
        return work;
    }
}
