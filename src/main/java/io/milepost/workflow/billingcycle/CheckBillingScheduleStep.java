package io.milepost.workflow.billingcycle;

import static io.milepost.workflow.billingcycle.BillingCycleModel.CHECK_BILLING_SCHEDULE;
import static io.milepost.workflow.billingcycle.BillingCycleModel.KEY;
import static io.milepost.workflow.billingcycle.BillingCycleModel.SCHEDULE;
import static io.milepost.workflow.billingcycle.BillingCycleModel.SCHEDULE_DECISION;
import static io.milepost.workflow.billingcycle.BillingCycleModel.STOPPED_WHY;
import static io.milepost.workflow.billingcycle.BillingCycleModel.key;

import io.milepost.schedule.BillingSchedules;
import io.milepost.schedule.Schedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.SettleStopped;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.StorableText;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Task_CheckBillingSchedule: accounting says whether what is due is meant. */
@Component
class CheckBillingScheduleStep implements HumanStep {
    private final BillingSchedules schedules;
    private final SettleStopped settleStopped;

    CheckBillingScheduleStep(BillingSchedules schedules, SettleStopped settleStopped) {
        this.schedules = schedules;
        this.settleStopped = settleStopped;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return processKey.equals(KEY) && taskKey.equals(CHECK_BILLING_SCHEDULE);
    }

    @Override
    public void begin(DelegateTask task) {
        Schedule schedule = schedules.one(key(task.getExecution()));
        task.setName(StorableText.fit("Check billing schedule " + schedule.key(), StorableText.NAME));
        task.setVariableLocal(SCHEDULE.name(), schedule.key().toString());
        task.setVariableLocal(
                STOPPED_WHY.name(),
                StorableText.fit(Objects.requireNonNullElse(schedule.stoppedWhy(), ""), StorableText.LONG));
        SCHEDULE_DECISION.clear(task.getExecution());
    }

    @Override
    public void complete(DelegateTask task, Person person) {
        if (!person.groups().contains(TaskForAccounting.GROUP)) {
            throw new TaskForbidden("Accounting decides how a stopped schedule goes on.");
        }
        ScheduleKey key = key(task.getExecution());
        switch (SCHEDULE_DECISION.given(task).orElse("")) {
            case "go-on" -> DomainRefusals.spoken(() -> settleStopped.goOn(key, person.id()));
            case "end" -> DomainRefusals.spoken(() -> settleStopped.end(key, person.id()));
            default -> throw new TaskRefused("Say how it goes on: bill what is due, or end the schedule.");
        }
    }
}
