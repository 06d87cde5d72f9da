package io.milepost.schedule;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.milepost.billing.ChangeRetainer;
import io.milepost.billing.ProjectTerms;
import io.milepost.calendar.BusinessDays;
import io.milepost.invoice.BillEndedPeriod;
import io.milepost.invoice.CollectedWork;
import io.milepost.project.Project;
import io.milepost.project.ProjectDetails;
import io.milepost.project.Projects;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** One schedule in memory, with a clock that is moved, as its process uses it. */
final class ASchedule {
    static final ScheduleKey KEY = new ScheduleKey("HARBOUR", "RET-1");

    final Schedule schedule;
    final Rows rows = new Rows();
    final List<BillEndedPeriod.Ended> billed = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final List<ScheduleChange> changes = new ArrayList<>();
    final PlanBilling plan;
    final BillPeriod bill;
    final PauseSchedule pause;
    final SkipPeriods skip;
    final EndSchedule end;
    final SettleStopped settle;
    Instant now;

    ASchedule(ScheduleTerms terms, BusinessDays calendar, Instant now) {
        this.now = now;
        this.schedule = new Schedule(KEY, terms, "maya", now);
        BillingDays days = new BillingDays(calendar, LocalTime.of(6, 0));
        Project project = mock(Project.class);
        when(project.details())
                .thenReturn(new ProjectDetails("Harbour", "NORDIC", "maya", "lena", "EUR", null, null, null));
        Projects projects = mock(Projects.class);
        when(projects.lock(anyString())).thenReturn(Optional.of(project));
        Schedules schedules = mock(Schedules.class);
        when(schedules.lock(any())).thenReturn(Optional.of(schedule));
        ScheduleChanges kept = mock(ScheduleChanges.class);
        when(kept.save(any())).thenAnswer(call -> {
            changes.add(call.getArgument(0));
            return call.getArgument(0);
        });
        BillEndedPeriod billing = mock(BillEndedPeriod.class);
        when(billing.bill(any())).thenAnswer(call -> {
            billed.add(call.getArgument(0));
            return new CollectedWork(true, null, "HARBOUR", "maya", "Nordic", "0.00 EUR");
        });
        Clock clock = new Moved();
        LockSchedule lock = new LockSchedule(projects, schedules, rows, days);
        PassOver passOver = new PassOver(rows);
        RecordChange record = new RecordChange(kept, mock(ScheduleProcess.class), clock);
        plan = new PlanBilling(lock, passOver, kept, new ScheduleSettings(LocalTime.of(6, 0), 12), events::add, clock);
        bill = new BillPeriod(lock, passOver, rows, kept, billing, clock);
        pause = new PauseSchedule(lock, passOver, record, clock);
        skip = new SkipPeriods(lock, rows, record, clock);
        end = new EndSchedule(
                lock,
                schedules,
                rows,
                new ScheduledRetainers(mock(ProjectTerms.class)),
                mock(ChangeRetainer.class),
                record,
                clock);
        settle = new SettleStopped(lock, rows, record, clock);
    }

    /** As its process would until that moment; nobody is there to look before the end of the downtime. */
    void liveUntil(Instant last, Instant downFrom, Instant downTo) {
        PlannedBilling next = plan.plan(KEY);
        while (next.step() == NextStep.BILL || next.step() == NextStep.WAIT) {
            if (next.step() == NextStep.WAIT) {
                Instant due = next.at();
                if (due.isAfter(last)) {
                    break;
                }
                boolean down = !due.isBefore(downFrom) && due.isBefore(downTo);
                Instant looked = down ? downTo : due;
                now = looked.isAfter(now) ? looked : now;
            }
            bill.bill(KEY);
            next = plan.plan(KEY);
        }
    }

    void liveUntil(Instant last) {
        liveUntil(last, Instant.MAX, Instant.MAX);
        now = last;
    }

    List<PeriodState> states() {
        return rows.of(KEY).stream().map(ScheduledPeriod::state).toList();
    }

    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    static final class Rows implements ScheduledPeriods {
        final TreeMap<LocalDate, ScheduledPeriod> kept = new TreeMap<>();

        @Override
        public ScheduledPeriod saveAndFlush(ScheduledPeriod period) {
            if (kept.putIfAbsent(period.period().from(), period) != null) {
                throw new IllegalStateException("There is a row of " + period.period());
            }
            return period;
        }

        @Override
        public Optional<ScheduledPeriod> findByBusinessKey(String businessKey) {
            return kept.values().stream()
                    .filter(period -> businessKey.equals(period.businessKey()))
                    .findFirst();
        }

        @Override
        public void delete(ScheduledPeriod period) {
            kept.remove(period.period().from());
        }

        @Override
        public List<ScheduledPeriod> of(String project, String schedule) {
            return kept.values().stream()
                    .sorted(Comparator.comparing(row -> row.period().from()))
                    .toList();
        }

        @Override
        public List<SettledPeriod> ofProjects(Collection<String> projects) {
            return of(KEY).stream().map(SettledPeriod::of).toList();
        }
    }
}
