package io.milepost.workflow.invoiceissue;

import io.milepost.approval.WithdrawApproval;
import io.milepost.document.ProduceDocuments;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.IssueInvoice;
import io.milepost.invoice.Timeline;
import io.milepost.workflow.engine.InMemoryEngine;

/** The steps of processes/invoice-issue.bpmn over whatever use cases a test hands them. */
public record IssueSteps(
        IssueInvoice issue,
        ProduceDocuments produce,
        WithdrawApproval withdrawApproval,
        Timeline timeline,
        InvoiceHeadlines headlines) {
    public void useIn(InMemoryEngine engine) {
        engine.use(
                new IssueInvoiceDelegate(new IssueApart(issue), withdrawApproval, timeline),
                new ProduceDocumentsDelegate(produce),
                new CheckInvoiceStep(withdrawApproval, headlines));
    }
}
