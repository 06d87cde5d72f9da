package io.milepost.workflow.invoicecorrection;

import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-correction.bpmn. */
public final class InvoiceCorrectionModel {
    public static final String KEY = "invoice-correction";
    static final String REVISE_CREDIT_NOTE = "Task_ReviseCreditNote";
    static final String CREDIT_NOTE_REQUESTED = "milepost.creditNoteRequested";
    static final String INVOICE_CREDITED = "milepost.invoiceCredited";

    /** The credit note's own id. */
    static final ProcessVariable<InvoiceId> INVOICE_ID =
            ProcessVariable.of("invoiceId", InvoiceId::toString, InvoiceId::parse);

    static final ProcessVariable<String> PROJECT_CODE = ProcessVariable.text("projectCode");
    static final ProcessVariable<String> CLIENT_NAME = ProcessVariable.text("clientName");
    /** "12,500.00 EUR": for people's lists, never for arithmetic. */
    static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");

    static final ProcessVariable<String> INVOICE_NUMBER = ProcessVariable.text("invoiceNumber");
    static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    /** What the form sends: the number of the invoice to credit, why, and "reopen" or "write-off". */
    static final ProcessVariable<String> CREDITED_INVOICE = ProcessVariable.text("creditedInvoice");

    static final ProcessVariable<String> CREDIT_REASON = ProcessVariable.text("creditReason");
    static final ProcessVariable<String> CREDITED_ITEMS = ProcessVariable.text("creditedItems");
    /** Positions, each with an amount where it is credited in part: "1, 3: 250.00". Empty is the whole invoice. */
    static final ProcessVariable<String> CREDITED_LINES = ProcessVariable.text("creditedLines");

    /** resubmit or withdraw. */
    static final ProcessVariable<String> CREDIT_OUTCOME = ProcessVariable.text("creditOutcome");

    static final ProcessVariable<Boolean> DELIVERED = ProcessVariable.flag("delivered");

    private InvoiceCorrectionModel() {}
}
