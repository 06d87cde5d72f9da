package io.milepost.workflow.invoiceissue;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.IssueInvoice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues in a transaction of its own: a refusal rolls back number, ledger and outbox, and still lets the process take the
 * way drawn for it. Should the process's own step fail afterwards, its retry finds the number given.
 */
@Component
class IssueApart {
    private final IssueInvoice issueInvoice;

    IssueApart(IssueInvoice issueInvoice) {
        this.issueInvoice = issueInvoice;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    String issue(InvoiceId invoice) {
        return issueInvoice.issue(invoice);
    }
}
