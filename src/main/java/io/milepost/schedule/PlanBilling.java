package io.milepost.schedule;

import io.milepost.invoice.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a schedule does next, and how many periods anybody expects of it today. The schedule stays locked until its process
 * waits for its message, so a change that comes in this moment finds it waiting.
 */
@Component
public class PlanBilling {
    private static final int DAYS_UNTIL_ANOTHER_LOOK = 365;

    private final LockSchedule lockSchedule;
    private final PassOver passOver;
    private final ScheduleChanges changes;
    private final ScheduleSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanBilling(
            LockSchedule lockSchedule,
            PassOver passOver,
            ScheduleChanges changes,
            ScheduleSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lockSchedule = lockSchedule;
        this.passOver = passOver;
        this.changes = changes;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public PlannedBilling plan(ScheduleKey key) {
        Instant now = clock.instant();
        LockedSchedule resumed = passOver.endPauseThatIsOver(lockSchedule.lock(key), now);
        LockedSchedule locked = passOver.endPauseThatOutlasts(resumed, now);
        Schedule schedule = locked.schedule();
        PlannedBilling planned = schedule.is(ScheduleState.ACTIVE) ? next(locked, now) : standing(locked, now);
        schedule.planned(planned.step() == NextStep.BILL ? now : planned.at());
        return planned;
    }

    private PlannedBilling next(LockedSchedule locked, Instant now) {
        Schedule schedule = locked.schedule();
        LocalDate today = locked.days().day(now);
        List<PlannedPeriod> due = locked.dueBy(now);
        boolean first = schedule.expect(today, locked.expectedBy(today));
        if (first && due.size() > settings.mostAtOnce()) {
            stop(locked, now, due);
            return standing(locked, now);
        }
        if (!due.isEmpty()) {
            return new PlannedBilling(NextStep.BILL, null);
        }
        tellOfCatchUp(locked);
        return locked.next()
                .map(next -> new PlannedBilling(NextStep.WAIT, locked.days().moment(next)))
                .orElseGet(() -> afterTheLast(locked, now));
    }

    /** A skip may be taken back until its day. */
    private static PlannedBilling afterTheLast(LockedSchedule locked, Instant now) {
        Optional<Instant> skipped = locked.rows().stream()
                .filter(row -> row.is(PeriodState.SKIPPED))
                .map(row -> locked.days().moment(row.billingDay()))
                .filter(moment -> moment.isAfter(now))
                .max(Comparator.naturalOrder());
        if (skipped.isPresent()) {
            return new PlannedBilling(NextStep.WAIT, skipped.get());
        }
        locked.schedule().end();
        return standing(locked, now);
    }

    private void stop(LockedSchedule locked, Instant now, List<PlannedPeriod> due) {
        String why = "%d periods are due at once, the first one %s; up to %d are billed without asking."
                .formatted(due.size(), due.get(0).period().inWords(), settings.mostAtOnce());
        locked.schedule().stop(why);
        changes.save(new ScheduleChange(locked.key(), now, Timeline.MILEPOST, "Stopped: " + why));
    }

    private static PlannedBilling standing(LockedSchedule locked, Instant now) {
        return switch (locked.schedule().state()) {
            case PAUSED -> new PlannedBilling(NextStep.PAUSED, resumption(locked, now));
            case STOPPED -> new PlannedBilling(NextStep.STOPPED, null);
            case ENDED -> new PlannedBilling(NextStep.ENDED, null);
            case ACTIVE -> throw new IllegalStateException(locked.key() + " bills");
        };
    }

    /** Whoever pauses without a day says so when it goes on; a timer needs a day all the same. */
    private static Instant resumption(LockedSchedule locked, Instant now) {
        Pause pause = locked.schedule().pause();
        Instant resumes = pause == null || pause.resumesOn() == null
                ? now.plus(DAYS_UNTIL_ANOTHER_LOOK, ChronoUnit.DAYS)
                : locked.days().startOf(pause.resumesOn());
        return locked.lastMoment().filter(last -> last.isBefore(resumes)).orElse(resumes);
    }

    private void tellOfCatchUp(LockedSchedule locked) {
        List<ScheduledPeriod> late =
                locked.rows().stream().filter(ScheduledPeriod::isToBeTold).toList();
        if (!late.isEmpty()) {
            late.forEach(ScheduledPeriod::told);
            events.publishEvent(
                    new PeriodsCaughtUp(locked.key(), locked.project().details().projectManager(), late));
        }
    }
}
