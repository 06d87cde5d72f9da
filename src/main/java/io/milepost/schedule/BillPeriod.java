package io.milepost.schedule;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.BillEndedPeriod;
import io.milepost.invoice.CollectedWork;
import io.milepost.invoice.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bills the oldest period of a schedule that is due: its row, what asks for its invoice, the invoice's process and the draft,
 * all or nothing. Fired twice, late or on two nodes, it bills a period once: whoever comes second finds its row.
 */
@Component
public class BillPeriod {
    private final LockSchedule lockSchedule;
    private final PassOver passOver;
    private final ScheduledPeriods periods;
    private final ScheduleChanges changes;
    private final BillEndedPeriod billEndedPeriod;
    private final Clock clock;

    BillPeriod(
            LockSchedule lockSchedule,
            PassOver passOver,
            ScheduledPeriods periods,
            ScheduleChanges changes,
            BillEndedPeriod billEndedPeriod,
            Clock clock) {
        this.lockSchedule = lockSchedule;
        this.passOver = passOver;
        this.periods = periods;
        this.changes = changes;
        this.billEndedPeriod = billEndedPeriod;
        this.clock = clock;
    }

    /** What was billed, or had nothing to bill; empty where none is due, or the schedule does not bill. */
    @Transactional
    public Optional<ScheduledPeriod> bill(ScheduleKey key) {
        Instant now = clock.instant();
        LockedSchedule locked = passOver.endPauseThatIsOver(lockSchedule.lock(key), now);
        List<PlannedPeriod> due = locked.schedule().is(ScheduleState.ACTIVE) ? locked.dueBy(now) : List.of();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = locked.days().day(now);
        locked.schedule().expect(today, locked.expectedBy(today));
        if (!locked.schedule().mayFire()) {
            stop(locked, now);
            return Optional.empty();
        }
        return Optional.of(bill(locked, due.get(0), today, now));
    }

    private ScheduledPeriod bill(LockedSchedule locked, PlannedPeriod due, LocalDate today, Instant now) {
        Schedule schedule = locked.schedule();
        boolean late = due.billingDay().isBefore(today);
        String why = (late ? "Caught up: its billing day was " : "Billing day ") + WrittenDates.day(due.billingDay());
        ScheduledPeriod period =
                periods.saveAndFlush(ScheduledPeriod.fired(schedule.key(), due, late, why, Timeline.MILEPOST, now));
        schedule.fired();
        CollectedWork work = billEndedPeriod.bill(new BillEndedPeriod.Ended(
                schedule.key().project(),
                schedule.key().code(),
                schedule.terms().term(),
                due.period().name(),
                schedule.terms().cutOff(due.period()),
                "%s of %s. %s.".formatted(due.period().inWords(), schedule.key(), why)));
        period.collected(schedule.key() + "/" + due.period().name(), work.anythingToBill());
        return period;
    }

    /** A lost row or a clock put back must not become invoices. */
    private void stop(LockedSchedule locked, Instant now) {
        Expectation expected = Objects.requireNonNull(locked.schedule().expectation());
        String why = "%d billed on %s, as many as were expected, and there is another one: %s."
                .formatted(
                        expected.fired(),
                        WrittenDates.day(expected.day()),
                        locked.next().orElseThrow().period().inWords());
        locked.schedule().stop(why);
        changes.save(new ScheduleChange(locked.key(), now, Timeline.MILEPOST, "Stopped: " + why));
    }
}
