package io.milepost.receivable;

import io.milepost.calendar.BusinessDays;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Issuer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether anything is still due, and when to look again. The receivable stays locked until the process waits for its message,
 * so a payment that comes in this moment finds it waiting.
 */
@Component
public class CheckBalance {
    private static final int DAYS_WITHOUT_A_PLAN = 7;

    private final Receivables receivables;
    private final PlanReminder plan;
    private final BusinessDays calendar;
    private final Issuer issuer;
    private final Clock clock;

    CheckBalance(Receivables receivables, PlanReminder plan, BusinessDays calendar, Issuer issuer, Clock clock) {
        this.receivables = receivables;
        this.plan = plan;
        this.calendar = calendar;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public FollowUp of(InvoiceId invoice) {
        Receivable receivable = receivables.lock(invoice.value()).orElseThrow();
        Instant look = calendar.opening(calendar.onOrAfter(nextLook(receivable)));
        Instant soonest = calendar.openFrom(clock.instant()); // nobody is written to at night, however late it is
        return new FollowUp(receivable.due().isZero(), look.isBefore(soonest) ? soonest : look);
    }

    /** Most are paid in time, so nothing is planned before that; where no reminder comes, what keeps it may be gone in some days. */
    private LocalDate nextLook(Receivable receivable) {
        LocalDate today = issuer.today(clock);
        @Nullable LocalDate due = receivable.oldestDue();
        if (due != null && !due.isBefore(today)) {
            return due.plusDays(1);
        }
        return receivable.due().isZero()
                ? today
                : plan.next(receivable, today).map(PlannedReminder::on).orElse(today.plusDays(DAYS_WITHOUT_A_PLAN));
    }
}
