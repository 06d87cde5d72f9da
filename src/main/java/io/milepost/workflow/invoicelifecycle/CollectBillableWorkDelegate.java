package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_MANAGER;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.CollectBillableWork;
import io.milepost.invoice.CollectedWork;
import io.milepost.workflow.engine.InstanceVisibility;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_CollectBillableWork. */
@Component
class CollectBillableWorkDelegate implements JavaDelegate {
    private final CollectBillableWork collectBillableWork;
    private final InstanceVisibility visibility;

    CollectBillableWorkDelegate(CollectBillableWork collectBillableWork, InstanceVisibility visibility) {
        this.collectBillableWork = collectBillableWork;
        this.visibility = visibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CollectedWork work = collectBillableWork.collect(
                new BusinessKey(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
        ANYTHING_TO_BILL.set(execution, work.anythingToBill());
        PROJECT_CODE.set(execution, work.projectCode());
        PROJECT_MANAGER.set(execution, work.projectManager());
        CLIENT_NAME.set(execution, work.clientName());
        AMOUNT.set(execution, work.amount());
        if (work.invoice() != null) {
            INVOICE_ID.set(execution, work.invoice());
        }
        visibility.show(execution.getProcessInstanceId(), work.projectManager());
    }
}
