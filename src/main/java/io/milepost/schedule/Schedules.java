package io.milepost.schedule;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Schedules extends Repository<Schedule, ScheduleKey> {
    Schedule save(Schedule schedule);

    Optional<Schedule> findById(ScheduleKey key);

    @Query("select count(s) > 0 from Schedule s where s.key = :key")
    boolean has(ScheduleKey key);

    @Query("select s from Schedule s where s.key.project = :project order by s.key.code")
    List<Schedule> of(String project);

    @Query("select s from Schedule s where s.key.project in :projects order by s.key.project, s.key.code")
    List<Schedule> of(Collection<String> projects);

    @Query("select s.key from Schedule s where s.state <> io.milepost.schedule.ScheduleState.ENDED"
            + " order by s.key.project, s.key.code")
    List<ScheduleKey> running();

    @Query("select s.key from Schedule s where s.state <> io.milepost.schedule.ScheduleState.ENDED"
            + " and (s.toPlan = true or s.looksAt < :then) order by s.key.project, s.key.code")
    List<ScheduleKey> doubtful(Instant then);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Schedule s where s.key = :key")
    Optional<Schedule> lock(ScheduleKey key);
}
