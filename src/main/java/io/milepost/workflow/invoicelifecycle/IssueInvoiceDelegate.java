package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.IssueInvoice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_IssueInvoice. */
@Component
class IssueInvoiceDelegate implements JavaDelegate {
    private final IssueInvoice issueInvoice;

    IssueInvoiceDelegate(IssueInvoice issueInvoice) {
        this.issueInvoice = issueInvoice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INVOICE_NUMBER.set(execution, issueInvoice.issue(INVOICE_ID.from(execution)));
    }
}
