package io.milepost.schedule;

import io.milepost.approval.LetsThrough;
import io.milepost.calendar.BusinessDays;
import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Problem;
import io.milepost.invoice.SubmitDraft;
import io.milepost.invoice.Timeline;
import io.milepost.schedule.Handling.Mode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Submits what a schedule drafted by itself, where that was agreed. What isn't in order stays with the project manager. */
@Component
public class ScheduledDrafts {
    private final ScheduledPeriods periods;
    private final Schedules schedules;
    private final SubmitDraft submitDraft;
    private final LetsThrough letsThrough;
    private final Timeline timeline;
    private final BusinessDays calendar;
    private final Clock clock;

    ScheduledDrafts(
            ScheduledPeriods periods,
            Schedules schedules,
            SubmitDraft submitDraft,
            LetsThrough letsThrough,
            Timeline timeline,
            BusinessDays calendar,
            Clock clock) {
        this.periods = periods;
        this.schedules = schedules;
        this.submitDraft = submitDraft;
        this.letsThrough = letsThrough;
        this.timeline = timeline;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a draft that begins now is submitted by itself; empty where its manager does that, or no schedule made it. */
    @Transactional(readOnly = true)
    public Optional<Instant> submittedAt(BusinessKey draft) {
        Instant now = clock.instant();
        return handling(draft).flatMap(handling -> switch (handling.mode()) {
            case DRAFT -> Optional.ofNullable(handling.editingDays()).map(days -> calendar.after(now, days));
            case APPROVAL, AUTOMATIC -> Optional.of(now);
        });
    }

    /** Answers whether it was submitted; its timeline says why, or why not. */
    @Transactional
    public boolean submit(BusinessKey draft, InvoiceId invoice) {
        Handling handling = handling(draft).orElse(Handling.USUAL);
        if (handling.isLeftToManager()) {
            return left(invoice, "Its billing schedule was changed meanwhile: drafts are the project manager's.");
        }
        if (handling.mode() == Mode.APPROVAL && submitDraft.problems(invoice).isEmpty() && letsThrough.lets(invoice)) {
            return left(invoice, "The approval policy asks nobody, so that nobody would have seen it.");
        }
        List<Problem> problems = submitDraft.submitByItself(invoice);
        return problems.isEmpty()
                || left(invoice, problems.stream().map(Problem::message).collect(Collectors.joining(" ")));
    }

    private boolean left(InvoiceId invoice, String why) {
        timeline.append(invoice, Timeline.MILEPOST, "Left to the project manager", why);
        return false;
    }

    private Optional<Handling> handling(BusinessKey draft) {
        return periods.findByBusinessKey(draft.value())
                .flatMap(period -> schedules.findById(period.schedule()))
                .map(Schedule::handling);
    }
}
