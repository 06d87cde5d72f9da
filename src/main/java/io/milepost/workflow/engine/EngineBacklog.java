package io.milepost.workflow.engine;

import io.milepost.watch.JobBacklog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts in the engine's own tables: by its queries it would be a statement for each figure, and locked jobs have none. The
 * tables hold what is still to be done, nothing of the past.
 */
@Component
class EngineBacklog implements JobBacklog {
    private static final String JOBS = """
            select sum(case when RETRIES_ = 0 then 1 else 0 end) as failed,
                   sum(case when RETRIES_ > 0 and LOCK_EXP_TIME_ >= ? then 1 else 0 end) as locked,
                   sum(case when RETRIES_ > 0 and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < ?)
                                 and DUEDATE_ > ? then 1 else 0 end) as later,
                   sum(case when RETRIES_ > 0 and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < ?)
                                 and (DUEDATE_ is null or DUEDATE_ <= ?) then 1 else 0 end) as due,
                   min(case when RETRIES_ > 0 and (LOCK_EXP_TIME_ is null or LOCK_EXP_TIME_ < ?)
                                 and (DUEDATE_ is null or DUEDATE_ <= ?) then coalesce(DUEDATE_, CREATE_TIME_) end)
                       as oldest_due
            from ACT_RU_JOB where SUSPENSION_STATE_ = 1
            """;

    /** Shown with 0, too: a figure that is not there can't be told from one nobody reads. */
    private static final List<String> OURS =
            List.of("Task_DraftInvoice", "Task_CheckInvoice", "Task_FixDelivery", "Task_ReviseCreditNote");

    private final JdbcTemplate jdbc;

    EngineBacklog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Backlog read() {
        Timestamp now = new Timestamp(ClockUtil.getCurrentTime().getTime());
        Long incidents = jdbc.queryForObject("select count(*) from ACT_RU_INCIDENT", Long.class);
        Map<String, Long> tasks = new HashMap<>();
        OURS.forEach(task -> tasks.put(task, 0L));
        jdbc.query(
                "select TASK_DEF_KEY_, count(*) from ACT_RU_TASK where TASK_DEF_KEY_ is not null group by TASK_DEF_KEY_",
                row -> {
                    tasks.put(row.getString(1), row.getLong(2));
                });
        Backlog jobs = jdbc.queryForObject(JOBS, (row, number) -> jobs(row), now, now, now, now, now, now, now);
        return new Backlog(
                jobs == null ? Map.of() : jobs.jobs(),
                jobs == null ? null : jobs.oldestDue(),
                incidents == null ? 0 : incidents,
                tasks);
    }

    private static Backlog jobs(ResultSet row) throws SQLException {
        @Nullable Date oldest = row.getTimestamp("oldest_due");
        return new Backlog(
                Map.of(
                        "due", row.getLong("due"),
                        "locked", row.getLong("locked"),
                        "failed", row.getLong("failed"),
                        "later", row.getLong("later")),
                oldest == null ? null : oldest.toInstant(),
                0,
                Map.of());
    }
}
