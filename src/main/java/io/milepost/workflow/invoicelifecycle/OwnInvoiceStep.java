package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.invoice.Invoices;
import io.milepost.workflow.engine.HumanStep;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import io.milepost.workflow.invoiceapproval.InvoiceApprovalModel;
import io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel;
import io.milepost.workflow.invoiceissue.InvoiceIssueModel;
import io.milepost.workflow.invoicerejection.InvoiceRejectionModel;
import io.milepost.workflow.paymentfollowup.PaymentFollowUpModel;
import io.milepost.workflow.writeoff.WriteOffModel;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before any other step: whoever completes a task can send variables, so an instance's invoice is held against its key. */
@Component
@Order(0)
class OwnInvoiceStep implements HumanStep {
    private static final Set<String> PROCESSES = Set.of(
            InvoiceLifecycleModel.KEY,
            InvoiceApprovalModel.KEY,
            InvoiceIssueModel.KEY,
            InvoiceCorrectionModel.KEY,
            InvoiceRejectionModel.KEY,
            PaymentFollowUpModel.KEY,
            WriteOffModel.KEY);

    private final Invoices invoices;

    OwnInvoiceStep(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public boolean covers(String processKey, String taskKey) {
        return PROCESSES.contains(processKey);
    }

    @Override
    public void begin(DelegateTask task) {}

    @Override
    public void complete(DelegateTask task, Person person) {
        check(task);
    }

    @Override
    public void completeByItself(DelegateTask task) {
        check(task);
    }

    private void check(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        if (!execution.hasVariable(INVOICE_ID.name())) {
            throw new TaskRefused("This was decided in the same moment by somebody else.");
        }
        boolean own = invoices.businessKeyOf(INVOICE_ID.from(execution))
                .filter(key -> key.equals(execution.getProcessBusinessKey()))
                .isPresent();
        if (!own) {
            throw new TaskForbidden("This task belongs to another invoice.");
        }
    }
}
