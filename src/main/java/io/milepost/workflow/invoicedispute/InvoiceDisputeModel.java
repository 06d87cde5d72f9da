package io.milepost.workflow.invoicedispute;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-dispute.bpmn. */
public final class InvoiceDisputeModel {
    public static final String KEY = "invoice-dispute";
    static final String ANSWER_DISPUTE = "Task_AnswerDispute";
    static final String DISPUTE_OPENED = "milepost.disputeOpened";

    /** "A wrong amount, lines 1, 3", for people. */
    static final ProcessVariable<String> DISPUTE_ABOUT = ProcessVariable.text("disputeAbout");

    static final ProcessVariable<String> DISPUTE_TEXT = ProcessVariable.text("disputeText");
    /** Who says so, for people. */
    static final ProcessVariable<String> DISPUTE_BY = ProcessVariable.text("disputeBy");

    /** uphold, credit-in-part or credit-in-full. */
    static final ProcessVariable<String> DISPUTE_OUTCOME = ProcessVariable.text("disputeOutcome");
    /** What the client reads. */
    static final ProcessVariable<String> DISPUTE_ANSWER = ProcessVariable.text("disputeAnswer");

    /** What the start form asks for: the invoice's number, and the lines as people type them, such as 1, 3. */
    static final ProcessVariable<String> NUMBER = ProcessVariable.text("disputeNumber");

    /** amount, work, details, paid or other. */
    static final ProcessVariable<String> REASON = ProcessVariable.text("disputeReason");

    static final ProcessVariable<String> TYPED_LINES = ProcessVariable.text("disputeLines");
    static final ProcessVariable<String> CONTACT = ProcessVariable.text("disputeContact");

    private InvoiceDisputeModel() {}
}
