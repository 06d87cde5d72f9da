package io.milepost.workflow.billingcycle;

import io.milepost.schedule.ScheduleKey;
import io.milepost.workflow.engine.ProcessVariable;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The vocabulary of processes/billing-cycle.bpmn. */
public final class BillingCycleModel {
    public static final String KEY = "billing-cycle";
    static final String REGISTER_SCHEDULE = "Task_RegisterSchedule";
    static final String CHECK_BILLING_SCHEDULE = "Task_CheckBillingSchedule";
    static final String SCHEDULE_CHANGED = "milepost.scheduleChanged";

    /** bill, wait, paused, stopped or ended, as the domain says. */
    static final ProcessVariable<String> NEXT_STEP = ProcessVariable.text("nextStep");

    static final ProcessVariable<Instant> NEXT_BILLING =
            ProcessVariable.of("nextBilling", Instant::toString, Instant::parse);

    /** "HARBOUR/RET-1", for people. */
    static final ProcessVariable<String> SCHEDULE = ProcessVariable.text("billingSchedule");

    /** Why it stopped, a sentence. */
    static final ProcessVariable<String> STOPPED_WHY = ProcessVariable.text("stoppedWhy");

    /** go-on or end. */
    static final ProcessVariable<String> SCHEDULE_DECISION = ProcessVariable.text("scheduleDecision");

    private BillingCycleModel() {}

    /** Which schedule it is about; no variable says so, for whoever completes a task can send variables. */
    static ScheduleKey key(DelegateExecution execution) {
        return ScheduleKey.ofProcess(execution.getProcessBusinessKey());
    }
}
