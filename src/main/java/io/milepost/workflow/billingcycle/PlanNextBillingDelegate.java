package io.milepost.workflow.billingcycle;

import static io.milepost.workflow.billingcycle.BillingCycleModel.NEXT_BILLING;
import static io.milepost.workflow.billingcycle.BillingCycleModel.NEXT_STEP;

import io.milepost.schedule.PlanBilling;
import io.milepost.schedule.PlannedBilling;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_PlanNextBilling. */
@Component
class PlanNextBillingDelegate implements JavaDelegate {
    private final PlanBilling planBilling;

    PlanNextBillingDelegate(PlanBilling planBilling) {
        this.planBilling = planBilling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlannedBilling planned = planBilling.plan(BillingCycleModel.key(execution));
        NEXT_STEP.set(execution, planned.step().name().toLowerCase(Locale.ROOT));
        if (planned.at() != null) {
            NEXT_BILLING.set(execution, planned.at());
        }
    }
}
