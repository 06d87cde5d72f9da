package io.milepost.schedule;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ScheduleChanges extends Repository<ScheduleChange, Long> {
    ScheduleChange save(ScheduleChange change);

    @Query("select c from ScheduleChange c where c.project = :project and c.schedule = :schedule order by c.id")
    List<ScheduleChange> of(String project, String schedule);
}
