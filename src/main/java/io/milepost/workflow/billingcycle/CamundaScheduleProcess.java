package io.milepost.workflow.billingcycle;

import static io.milepost.workflow.billingcycle.BillingCycleModel.KEY;
import static io.milepost.workflow.billingcycle.BillingCycleModel.REGISTER_SCHEDULE;
import static io.milepost.workflow.billingcycle.BillingCycleModel.SCHEDULE_CHANGED;

import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.ScheduleProcess;
import io.milepost.workflow.engine.InThisTransaction;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts and nudges a schedule's process in the caller's transaction. */
@Component
class CamundaScheduleProcess implements ScheduleProcess {
    private final ScheduleVariables variables;
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;
    private final InThisTransaction here;

    CamundaScheduleProcess(
            ScheduleVariables variables, RuntimeService runtime, WithoutAuthorization engine, InThisTransaction here) {
        this.variables = variables;
        this.runtime = runtime;
        this.engine = engine;
        this.here = here;
    }

    /** Enters behind Task_RegisterSchedule, which is for start forms: who calls here has registered the schedule. */
    @Override
    public void begin(ScheduleKey key) {
        Map<String, Object> known = variables.of(key);
        var unused = engine.run(() -> runtime.createProcessInstanceByKey(KEY)
                .businessKey(key.businessKey())
                .setVariables(known)
                .startAfterActivity(REGISTER_SCHEDULE)
                .execute());
    }

    /** A step of the same instance at the same moment is a lost race like any other: whoever called may try again. */
    @Override
    public void changed(ScheduleKey key) {
        try {
            here.run(() -> {
                var unused = runtime.createMessageCorrelation(SCHEDULE_CHANGED)
                        .processInstanceBusinessKey(key.businessKey())
                        .correlateAllWithResult();
            });
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("the process moved on in the same moment", lost);
        }
    }
}
