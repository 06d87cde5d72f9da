package io.milepost.schedule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScheduledPeriods extends Repository<ScheduledPeriod, ScheduledPeriod.Id> {
    ScheduledPeriod saveAndFlush(ScheduledPeriod period);

    void delete(ScheduledPeriod period);

    @Query(
            "select p from ScheduledPeriod p where p.id.project = :project and p.id.schedule = :schedule order by p.id.from")
    List<ScheduledPeriod> of(String project, String schedule);

    default List<ScheduledPeriod> of(ScheduleKey schedule) {
        return of(schedule.project(), schedule.code());
    }

    Optional<ScheduledPeriod> findByBusinessKey(String businessKey);

    @Query(
            "select new io.milepost.schedule.SettledPeriod(p.id.project, p.id.schedule, p.id.from, p.to, p.billingDay, p.state)"
                    + " from ScheduledPeriod p where p.id.project in :projects order by p.id.from")
    List<SettledPeriod> ofProjects(Collection<String> projects);
}
