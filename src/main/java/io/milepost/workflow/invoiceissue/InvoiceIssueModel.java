package io.milepost.workflow.invoiceissue;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-issue.bpmn. */
public final class InvoiceIssueModel {
    public static final String KEY = "invoice-issue";
    static final String CHECK_INVOICE = "Task_CheckInvoice";
    static final String APPROVAL_OUTDATED = "milepost.approvalOutdated";
    static final String OUT_OF_BOUNDS = "milepost.outOfBounds";

    static final ProcessVariable<Boolean> ISSUED = ProcessVariable.flag("issued");
    /** What the last look found, for the person who checks. */
    static final ProcessVariable<String> ISSUE_PROBLEM = ProcessVariable.text("issueProblem");
    /** try-again or send-back. */
    static final ProcessVariable<String> CHECK_OUTCOME = ProcessVariable.text("checkOutcome");

    private InvoiceIssueModel() {}
}
