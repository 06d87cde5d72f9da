package io.milepost.schedule;

import io.milepost.billing.ExpectedFees;
import io.milepost.billing.FeesToCome;
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

    /** The next one of each schedule of these projects that has one; what is skipped is none. */
    @Transactional(readOnly = true)
    public Map<ScheduleKey, Upcoming> nextOfEach(Collection<Project> projects) {
        return read(projects, planned -> true, 1).stream()
                .collect(Collectors.toMap(each -> each.schedule().key(), Function.identity()));
    }

    /** The next so many of one schedule. */
    @Transactional(readOnly = true)
    public List<Upcoming> next(int many, Schedule schedule, Project project) {
        List<SettledPeriod> settled =
                periods.of(schedule.key()).stream().map(SettledPeriod::of).toList();
        return of(schedule, project, settled, planned -> true, many);
    }

    private List<Upcoming> read(Collection<Project> projects, Predicate<PlannedPeriod> until, int most) {
        Map<String, Project> known = projects.stream().collect(Collectors.toMap(Project::code, Function.identity()));
        if (known.isEmpty()) {
            return List.of();
        }
        Map<ScheduleKey, List<SettledPeriod>> settled =
                periods.ofProjects(known.keySet()).stream().collect(Collectors.groupingBy(SettledPeriod::key));
        List<Schedule> running = schedules.of(known.keySet()).stream()
                .filter(schedule -> !schedule.is(ScheduleState.ENDED))
                .toList();
        fees.readAhead(running.stream().map(each -> each.key().project()).toList());
        List<Upcoming> all = new ArrayList<>();
        running.forEach(schedule -> all.addAll(of(
                schedule,
                Objects.requireNonNull(known.get(schedule.key().project())),
                settled.getOrDefault(schedule.key(), List.of()),
                until,
                most)));
        all.sort(Comparator.comparing((Upcoming each) -> each.planned().billingDay())
                .thenComparing(each -> each.schedule().key().toString()));
        return all;
    }

    /** The first takes what nobody has billed before it, and fees of periods that are passed over fall to the next one. */
    private List<Upcoming> of(
            Schedule schedule, Project project, List<SettledPeriod> settled, Predicate<PlannedPeriod> until, int most) {
        Instant now = clock.instant();
        LocalDate today = days.day(now);
        Set<LocalDate> past = froms(
                settled,
                row -> row.state() != PeriodState.SKIPPED
                        || most == 1
                        || row.billingDay().isBefore(today));
        Set<LocalDate> skipped = froms(settled, row -> row.state() == PeriodState.SKIPPED);
        ScheduleTerms terms = schedule.terms();
        List<PlannedPeriod> open =
                days.open(terms, past).takeWhile(until).limit(most).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        LocalDate last = terms.cutOff(open.get(open.size() - 1).period());
        FeesToCome toCome = fees.upTo(last, project, terms.term()).orElse(null);
        LocalDate collected = null;
        List<Upcoming> upcoming = new ArrayList<>();
        for (PlannedPeriod planned : open) {
            Upcoming.Standing standing = standing(schedule, planned, skipped, now);
            Money fee = null;
            if (standing.bills()) {
                LocalDate after = collected;
                collected = terms.cutOff(planned.period());
                fee = toCome == null ? null : toCome.between(after, collected);
            }
            upcoming.add(new Upcoming(schedule, project, planned, standing, fee));
        }
        return upcoming;
    }

    private static Set<LocalDate> froms(List<SettledPeriod> settled, Predicate<SettledPeriod> which) {
        return settled.stream().filter(which).map(SettledPeriod::from).collect(Collectors.toSet());
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
}
