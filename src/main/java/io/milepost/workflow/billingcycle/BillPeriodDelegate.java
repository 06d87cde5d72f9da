package io.milepost.workflow.billingcycle;

import io.milepost.schedule.BillPeriod;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_BillPeriod. */
@Component
class BillPeriodDelegate implements JavaDelegate {
    private final BillPeriod billPeriod;

    BillPeriodDelegate(BillPeriod billPeriod) {
        this.billPeriod = billPeriod;
    }

    /** Where none is due any more there is none; the plan says what comes then. */
    @Override
    public void execute(DelegateExecution execution) {
        var unused = billPeriod.bill(BillingCycleModel.key(execution));
    }
}
