package io.milepost.schedule;

import io.milepost.project.Projects;
import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks a schedule in the order in which billing locks: the project first. */
@Component
class LockSchedule {
    private final Projects projects;
    private final Schedules schedules;
    private final ScheduledPeriods periods;
    private final BillingDays days;

    LockSchedule(Projects projects, Schedules schedules, ScheduledPeriods periods, BillingDays days) {
        this.projects = projects;
        this.schedules = schedules;
        this.periods = periods;
        this.days = days;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public LockedSchedule lock(ScheduleKey key) {
        var project = projects.lock(key.project()).orElseThrow(() -> new UnknownRecord("project", key.project()));
        var schedule = schedules.lock(key).orElseThrow(() -> new UnknownRecord("billing schedule", key.toString()));
        return new LockedSchedule(project, schedule, periods.of(key), days);
    }
}
