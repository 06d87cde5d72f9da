package io.milepost.workflow.engine;

import io.milepost.delivery.WaitingNotices;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives notices whose job was deleted another one: whoever sends a notice looks first whether there is anything left to do. */
@Component
public class LostNoticeJobs {
    private final WaitingNotices waiting;
    private final NoticeJobs jobs;
    private final JdbcTemplate jdbc;
    private final WithoutAuthorization engine;

    LostNoticeJobs(WaitingNotices waiting, NoticeJobs jobs, JdbcTemplate jdbc, WithoutAuthorization engine) {
        this.waiting = waiting;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** Answers which. */
    @Transactional
    public List<String> giveBack() {
        List<String> notices = waiting.ids();
        if (notices.isEmpty()) {
            return notices;
        }
        Set<String> cared = new HashSet<>(jdbc.queryForList(
                "select HANDLER_CFG_ from ACT_RU_JOB where HANDLER_TYPE_ = ?", String.class, NoticeJobs.TYPE));
        List<String> lost = notices.stream().filter(id -> !cared.contains(id)).toList();
        return engine.run(() -> {
            jobs.schedule(lost);
            return lost;
        });
    }
}
