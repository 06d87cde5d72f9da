package io.milepost.invoice;

import io.milepost.billing.ChargeDeposits;
import io.milepost.billing.OpenRetainerPeriods;
import io.milepost.project.Project;
import org.springframework.stereotype.Component;

/** Makes billable what terms ask for by themselves by the day up to which a draft collects. */
@Component
class OpenCharges {
    private final OpenRetainerPeriods retainerPeriods;
    private final ChargeDeposits deposits;

    OpenCharges(OpenRetainerPeriods retainerPeriods, ChargeDeposits deposits) {
        this.retainerPeriods = retainerPeriods;
        this.deposits = deposits;
    }

    void open(Project project, BillingTrigger trigger) {
        retainerPeriods.upTo(project.code(), trigger.cutOff());
        if (trigger.milestone() == null && !trigger.isPeriod()) {
            deposits.all(project, trigger.cutOff());
        }
    }
}
