package io.milepost.web.schedules;

import io.milepost.client.Client;
import io.milepost.client.Clients;
import io.milepost.insight.FailedStep;
import io.milepost.insight.FailedSteps;
import io.milepost.invoice.BillingTrigger;
import io.milepost.invoice.BillingTriggers;
import io.milepost.invoice.Issuer;
import io.milepost.project.Project;
import io.milepost.project.Projects;
import io.milepost.schedule.BillingSchedules;
import io.milepost.schedule.Schedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.ScheduleState;
import io.milepost.schedule.ScheduledPeriod;
import io.milepost.schedule.Upcoming;
import io.milepost.schedule.UpcomingBillings;
import io.milepost.web.Caller;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what screens show of billing schedules. */
@Component
class ReadSchedules {
    private static final int NEXT = 6;

    private final BillingSchedules schedules;
    private final UpcomingBillings upcoming;
    private final BillingTriggers triggers;
    private final FailedSteps failedSteps;
    private final Projects projects;
    private final Clients clients;
    private final Issuer issuer;

    ReadSchedules(
            BillingSchedules schedules,
            UpcomingBillings upcoming,
            BillingTriggers triggers,
            FailedSteps failedSteps,
            Projects projects,
            Clients clients,
            Issuer issuer) {
        this.schedules = schedules;
        this.upcoming = upcoming;
        this.triggers = triggers;
        this.failedSteps = failedSteps;
        this.projects = projects;
        this.clients = clients;
        this.issuer = issuer;
    }

    List<ShownSchedule> all(Caller caller) {
        Map<String, Project> seen = seen(caller).stream().collect(Collectors.toMap(Project::code, Function.identity()));
        Map<String, String> names = names(seen.values());
        List<FailedStep> failed = failedSteps.all();
        Map<ScheduleKey, Upcoming> next = upcoming.nextOfEach(seen.values());
        return schedules.of(seen.keySet()).stream()
                .map(schedule -> shown(
                        schedule,
                        Objects.requireNonNull(seen.get(schedule.key().project())),
                        names,
                        Stream.ofNullable(next.get(schedule.key())).toList(),
                        failed))
                .toList();
    }

    List<ShownUpcoming> upcoming(Caller caller, int days) {
        List<Project> seen = seen(caller);
        Map<String, String> names = names(seen);
        return upcoming.within(days, seen).stream()
                .map(each -> ShownUpcoming.of(each, names))
                .toList();
    }

    ShownHistory one(Project project, ScheduleKey key) {
        Schedule schedule = schedules.one(key);
        List<Upcoming> planned = schedule.is(ScheduleState.ENDED) ? List.of() : upcoming.next(NEXT, schedule, project);
        List<ScheduledPeriod> rows = schedules.history(key);
        Map<String, BillingTrigger> asked =
                triggers
                        .findByKeyIn(rows.stream()
                                .map(ScheduledPeriod::businessKey)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(trigger -> trigger.key().value(), Function.identity()));
        return new ShownHistory(
                shown(schedule, project, names(List.of(project)), planned, failedSteps.all()),
                rows.stream()
                        .sorted(Comparator.comparing(
                                        (ScheduledPeriod row) -> row.period().from())
                                .reversed())
                        .map(row -> ShownHistory.Period.of(row, asked))
                        .toList(),
                schedules.changes(key).stream().map(ShownHistory.Change::of).toList());
    }

    private ShownSchedule shown(
            Schedule schedule,
            Project project,
            Map<String, String> names,
            List<Upcoming> planned,
            List<FailedStep> failed) {
        return ShownSchedule.of(
                schedule,
                issuer.zone(),
                project.name(),
                Objects.requireNonNullElse(names.get(project.details().client()), ""),
                planned.stream().map(each -> ShownUpcoming.of(each, names)).toList(),
                failed.stream()
                        .filter(step -> step.reference().startsWith(schedule.key() + "/"))
                        .toList());
    }

    private List<Project> seen(Caller caller) {
        return caller.readsEverything() ? projects.findAllByOrderByCode() : projects.answeredForBy(caller.user());
    }

    private Map<String, String> names(Collection<Project> of) {
        return clients
                .findByCodeIn(
                        of.stream().map(project -> project.details().client()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(
                        Client::code, client -> client.details().name()));
    }
}
