package io.milepost.workflow.invoicecorrection;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-correction.bpmn. */
public final class InvoiceCorrectionModel {
    public static final String KEY = "invoice-correction";
    public static final String REVISE_CREDIT_NOTE = "Task_ReviseCreditNote";
    static final String CREDIT_NOTE_REQUESTED = "milepost.creditNoteRequested";
    static final String INVOICE_CREDITED = "milepost.invoiceCredited";

    /** What the form sends: the number of the invoice to credit, why, and "reopen" or "write-off". */
    static final ProcessVariable<String> CREDITED_INVOICE = ProcessVariable.text("creditedInvoice");

    static final ProcessVariable<String> CREDIT_REASON = ProcessVariable.text("creditReason");
    public static final ProcessVariable<String> CREDITED_ITEMS = ProcessVariable.text("creditedItems");
    /** Positions, each with an amount where it is credited in part: "1, 3: 250.00". Empty is the whole invoice. */
    public static final ProcessVariable<String> CREDITED_LINES = ProcessVariable.text("creditedLines");

    /** On the task alone: the comment it came back with, for its form. */
    static final ProcessVariable<String> SENT_BACK = ProcessVariable.text("sentBack");

    /** resubmit or withdraw. */
    static final ProcessVariable<String> CREDIT_OUTCOME = ProcessVariable.text("creditOutcome");

    private InvoiceCorrectionModel() {}
}
