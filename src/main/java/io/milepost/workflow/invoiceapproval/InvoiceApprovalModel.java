package io.milepost.workflow.invoiceapproval;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-approval.bpmn and processes/approval-policy.dmn. */
public final class InvoiceApprovalModel {
    public static final String KEY = "invoice-approval";
    static final String POLICY = "approval-policy";

    static final ProcessVariable<String> GATE_ID = ProcessVariable.text("gateId");
    static final ProcessVariable<String> WHOM = ProcessVariable.text("whom");
    static final ProcessVariable<String> MESSAGE = ProcessVariable.text("message");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");

    private InvoiceApprovalModel() {}
}
