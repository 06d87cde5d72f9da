package io.milepost.workflow.reconciliation;

import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executions that wait for nothing: no job, no task, no message, no called process. Their job was deleted, and every step of ours
 * may be repeated, so they get it again.
 */
@Component
class LostJobs {
    private static final Logger log = LoggerFactory.getLogger(LostJobs.class);
    private static final String WAITS_FOR_NOTHING =
            "select e.ID_, e.PROC_INST_ID_, e.ACT_ID_, p.BUSINESS_KEY_ from ACT_RU_EXECUTION e"
                    + " join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_ join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
                    + " where e.IS_ACTIVE_ = ? and e.ACT_ID_ is not null and d.KEY_ in"
                    + " ('invoice-lifecycle', 'invoice-correction', 'invoice-rejection', 'invoice-approval', 'invoice-issue', 'payment-follow-up', 'milestone-acceptance', 'billing-cycle')"
                    + " and e.SUSPENSION_STATE_ = 1"
                    + " and not exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_)"
                    + " and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)"
                    + " and not exists (select 1 from ACT_RU_EVENT_SUBSCR s where s.EXECUTION_ID_ = e.ID_)"
                    + " and not exists (select 1 from ACT_RU_EXT_TASK x where x.EXECUTION_ID_ = e.ID_)"
                    + " and not exists (select 1 from ACT_RU_EXECUTION c where c.SUPER_EXEC_ = e.ID_ or c.PARENT_ID_ = e.ID_)";
    private static final String WITHOUT_TASK =
            "select distinct p.BUSINESS_KEY_ from ACT_RU_INCIDENT i join ACT_RU_EXECUTION p on p.ID_ = i.PROC_INST_ID_"
                    + " where i.INCIDENT_TYPE_ = 'failedJob' and i.CAUSE_INCIDENT_ID_ = i.ID_ and p.BUSINESS_KEY_ is not null"
                    + " and not exists (select 1 from ACT_RU_VARIABLE v where v.NAME_ = 'failedJobId'"
                    + " and v.TEXT_ = i.CONFIGURATION_ and v.TASK_ID_ is not null)";

    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;

    LostJobs(JdbcTemplate jdbc, RuntimeService runtime, WithoutAuthorization engine) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.engine = engine;
    }

    record Lost(String execution, String instance, String activity, String about) {}

    List<Lost> find() {
        return jdbc.query(
                WAITS_FOR_NOTHING,
                (row, n) -> new Lost(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Objects.requireNonNullElse(row.getString(4), row.getString(2))),
                1);
    }

    List<String> incidentsWithoutTask() {
        return jdbc.queryForList(WITHOUT_TASK, String.class);
    }

    @Transactional
    public void giveBack(Lost lost) {
        var unused = engine.run(() -> {
            var waiting = runtime.getActivityInstance(lost.instance()).getTransitionInstances(lost.activity());
            Arrays.stream(waiting)
                    .filter(transition -> transition.getExecutionId().equals(lost.execution()))
                    .map(TransitionInstance::getId)
                    .forEach(transition -> runtime.createProcessInstanceModification(lost.instance())
                            .startBeforeActivity(lost.activity())
                            .cancelTransitionInstance(transition)
                            .execute());
            return true;
        });
        log.info("{}: {} had lost its job and got it again", lost.about(), lost.activity());
    }
}
