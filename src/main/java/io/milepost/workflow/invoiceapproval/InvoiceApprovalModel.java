package io.milepost.workflow.invoiceapproval;

import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-approval.bpmn and processes/approval-policy.dmn. */
public final class InvoiceApprovalModel {
    public static final String KEY = "invoice-approval";
    static final String POLICY = "approval-policy";

    static final ProcessVariable<InvoiceId> INVOICE_ID =
            ProcessVariable.of("invoiceId", InvoiceId::toString, InvoiceId::parse);
    static final ProcessVariable<String> GATE_ID = ProcessVariable.text("gateId");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    private InvoiceApprovalModel() {}
}
