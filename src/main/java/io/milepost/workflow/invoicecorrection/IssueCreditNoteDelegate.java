package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.INVOICE_ID;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.INVOICE_NUMBER;

import io.milepost.invoice.IssueInvoice;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_IssueCreditNote. */
@Component
class IssueCreditNoteDelegate implements JavaDelegate {
    private final IssueInvoice issueInvoice;

    IssueCreditNoteDelegate(IssueInvoice issueInvoice) {
        this.issueInvoice = issueInvoice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INVOICE_NUMBER.set(execution, issueInvoice.issue(INVOICE_ID.from(execution)));
    }
}
