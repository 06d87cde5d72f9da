package io.milepost.workflow.paymentfollowup;

import io.milepost.receivable.ReminderFacts;
import io.milepost.receivable.ReminderPolicy;
import io.milepost.receivable.ReminderRule;
import io.milepost.workflow.engine.DeployedTable;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Asks the newest processes/reminder-policy.dmn. A failure is one: a client is reminded late rather than wrongly. */
@Component
class DmnReminderPolicy implements ReminderPolicy {
    private final DeployedTable table;

    DmnReminderPolicy(ProcessEngine engine) {
        this.table = new DeployedTable(ReminderPolicyModel.KEY, engine);
    }

    @Override
    public Optional<ReminderRule> rule(ReminderFacts facts) {
        return table.evaluate(ReminderPolicyModel.variables(facts)).stream()
                .findFirst()
                .map(ReminderPolicyModel::rule);
    }
}
