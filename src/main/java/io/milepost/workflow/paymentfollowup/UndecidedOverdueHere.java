package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.DECIDE_OVERDUE_INVOICE;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.KEY;

import io.milepost.insight.UndecidedOverdue;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The open tasks of accounting, since they were made. */
@Component
class UndecidedOverdueHere implements UndecidedOverdue {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WithoutAuthorization system;

    UndecidedOverdueHere(TaskService tasks, RuntimeService runtime, WithoutAuthorization system) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.system = system;
    }

    @Override
    public Map<String, Instant> since() {
        return system.run(this::read);
    }

    private Map<String, Instant> read() {
        Map<String, Instant> byInstance = new HashMap<>();
        tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .taskDefinitionKey(DECIDE_OVERDUE_INVOICE)
                .list()
                .forEach(task -> byInstance.put(
                        task.getProcessInstanceId(), task.getCreateTime().toInstant()));
        Map<String, Instant> byInvoice = new HashMap<>();
        if (!byInstance.isEmpty()) {
            runtime.createVariableInstanceQuery()
                    .processInstanceIdIn(byInstance.keySet().toArray(String[]::new))
                    .variableName(INVOICE_ID.name())
                    .list()
                    .forEach(variable -> byInvoice.put(
                            String.valueOf(variable.getValue()), byInstance.get(variable.getProcessInstanceId())));
        }
        return byInvoice;
    }
}
