package io.milepost.workflow.invoiceissue;

import static io.milepost.workflow.engine.InvoiceVariables.COMMENT;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.invoiceissue.InvoiceIssueModel.*;

import io.milepost.approval.WithdrawApproval;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import io.milepost.invoice.ApprovalOutdated;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.OutOfBounds;
import io.milepost.invoice.Timeline;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_IssueInvoice. Its two errors are drawn; anything else is tried again and ends as an incident. */
@Component
class IssueInvoiceDelegate implements JavaDelegate {
    private final IssueApart issueApart;
    private final WithdrawApproval withdrawApproval;
    private final Timeline timeline;

    IssueInvoiceDelegate(IssueApart issueApart, WithdrawApproval withdrawApproval, Timeline timeline) {
        this.issueApart = issueApart;
        this.withdrawApproval = withdrawApproval;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InvoiceId invoice = INVOICE_ID.from(execution);
        try {
            INVOICE_NUMBER.set(execution, issueApart.issue(invoice));
            FaultPoints.reached(FaultPoint.AFTER_ISSUE);
            ISSUED.set(execution, true);
        } catch (ApprovalOutdated overtaken) {
            String why = String.valueOf(overtaken.getMessage());
            withdrawApproval.withdraw(invoice, Timeline.MILEPOST, why);
            ISSUED.set(execution, false);
            COMMENT.set(execution, why);
            throw new BpmnError(APPROVAL_OUTDATED, why);
        } catch (OutOfBounds stopped) {
            String why = String.valueOf(stopped.getMessage());
            timeline.append(invoice, Timeline.MILEPOST, Timeline.ISSUE_STOPPED, why);
            ISSUED.set(execution, false);
            ISSUE_PROBLEM.set(execution, why);
            throw new BpmnError(OUT_OF_BOUNDS, why);
        }
    }
}
