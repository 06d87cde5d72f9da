package io.milepost.schedule;

import io.milepost.billing.ExpectedFees;
import io.milepost.money.Money;
import io.milepost.project.Project;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What schedules are going to bill, in the order of the days; what a pause or a skip keeps from it is named, too. */
@Component
public class UpcomingBillings {
    private final Schedules schedules;
    private final ScheduledPeriods periods;
    private final ExpectedFees fees;
    private final BillingDays days;
    private final Clock clock;

    UpcomingBillings(Schedules schedules, ScheduledPeriods periods, ExpectedFees fees, BillingDays days, Clock clock) {
        this.schedules = schedules;
        this.periods = periods;
        this.fees = fees;
        this.days = days;
        this.clock = clock;
    }

    /** Within so many days, and what is due already. */
    @Transactional(readOnly = true)
    public List<Upcoming> within(int ahead, Collection<Project> projects) {
        LocalDate last = days.day(clock.instant()).plusDays(ahead);
        return read(projects, planned -> !planned.billingDay().isAfter(last), Integer.MAX_VALUE);
    }

    /** The next one of each schedule of these projects that has one. */
    @Transactional(readOnly = true)
    public Map<ScheduleKey, Upcoming> nextOfEach(Collection<Project> projects) {
        return read(projects, planned -> true, 1).stream()
                .collect(Collectors.toMap(each -> each.schedule().key(), Function.identity()));
    }

    /** The next so many of one schedule. */
    @Transactional(readOnly = true)
    public List<Upcoming> next(int many, Schedule schedule, Project project) {
        return of(schedule, project, periods.of(schedule.key()), planned -> true, many);
    }

    private List<Upcoming> read(Collection<Project> projects, Predicate<PlannedPeriod> until, int most) {
        Map<String, Project> known = projects.stream().collect(Collectors.toMap(Project::code, Function.identity()));
        if (known.isEmpty()) {
            return List.of();
        }
        Map<ScheduleKey, List<ScheduledPeriod>> rows =
                periods.ofProjects(known.keySet()).stream().collect(Collectors.groupingBy(ScheduledPeriod::schedule));
        List<Upcoming> all = new ArrayList<>();
        schedules.of(known.keySet()).stream()
                .filter(schedule -> !schedule.is(ScheduleState.ENDED))
                .forEach(schedule -> all.addAll(of(
                        schedule,
                        Objects.requireNonNull(known.get(schedule.key().project())),
                        rows.getOrDefault(schedule.key(), List.of()),
                        until,
                        most)));
        all.sort(Comparator.comparing((Upcoming each) -> each.planned().billingDay())
                .thenComparing(each -> each.schedule().key().toString()));
        return all;
    }

    private List<Upcoming> of(
            Schedule schedule, Project project, List<ScheduledPeriod> rows, Predicate<PlannedPeriod> until, int most) {
        Instant now = clock.instant();
        LocalDate today = days.day(now);
        Set<LocalDate> past = froms(
                rows, row -> !row.is(PeriodState.SKIPPED) || row.billingDay().isBefore(today));
        Set<LocalDate> skipped = froms(rows, row -> row.is(PeriodState.SKIPPED));
        return days.open(schedule.terms(), past)
                .takeWhile(until)
                .limit(most)
                .map(planned -> new Upcoming(
                        schedule,
                        project,
                        planned,
                        standing(schedule, planned, skipped, now),
                        fee(schedule, project, planned)))
                .toList();
    }

    private static Set<LocalDate> froms(List<ScheduledPeriod> rows, Predicate<ScheduledPeriod> which) {
        return rows.stream().filter(which).map(row -> row.period().from()).collect(Collectors.toSet());
    }

    private Upcoming.Standing standing(Schedule schedule, PlannedPeriod planned, Set<LocalDate> skipped, Instant now) {
        if (skipped.contains(planned.period().from())) {
            return Upcoming.Standing.SKIPPED;
        }
        if (schedule.is(ScheduleState.STOPPED)) {
            return Upcoming.Standing.STOPPED;
        }
        Instant moment = days.moment(planned);
        if (isWithin(schedule.pause(), moment)) {
            return Upcoming.Standing.PAUSED;
        }
        return moment.isAfter(now) ? Upcoming.Standing.PLANNED : Upcoming.Standing.DUE;
    }

    private boolean isWithin(@Nullable Pause pause, Instant moment) {
        return pause != null
                && moment.isAfter(pause.since())
                && (pause.resumesOn() == null || moment.isBefore(days.startOf(pause.resumesOn())));
    }

    private @Nullable Money fee(Schedule schedule, Project project, PlannedPeriod planned) {
        ScheduleTerms terms = schedule.terms();
        LocalDate before = planned.period().from().minusDays(1);
        return fees.between(project, terms.term(), before, terms.cutOff(planned.period()))
                .orElse(null);
    }
}
