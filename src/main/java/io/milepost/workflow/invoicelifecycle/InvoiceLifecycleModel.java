package io.milepost.workflow.invoicelifecycle;

import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-lifecycle.bpmn. */
final class InvoiceLifecycleModel {
    static final String KEY = "invoice-lifecycle";
    static final String REGISTER_REQUEST = "Task_RegisterRequest";
    static final String DRAFT_INVOICE = "Task_DraftInvoice";
    static final String FIX_DELIVERY = "Task_FixDelivery";
    static final String MILESTONE_REACHED = "milepost.milestoneReached";
    static final String PAYMENT_RECEIVED = "milepost.paymentReceived";

    static final ProcessVariable<InvoiceId> INVOICE_ID =
            ProcessVariable.of("invoiceId", InvoiceId::toString, InvoiceId::parse);
    static final ProcessVariable<String> PROJECT_CODE = ProcessVariable.text("projectCode");
    static final ProcessVariable<String> PROJECT_MANAGER = ProcessVariable.text("projectManager");
    static final ProcessVariable<String> CLIENT_NAME = ProcessVariable.text("clientName");
    /** "12,500.00 EUR": for people's lists, never for arithmetic. */
    static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");

    static final ProcessVariable<String> INVOICE_NUMBER = ProcessVariable.text("invoiceNumber");
    static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
    /** yyyy-MM-dd, as are all dates people type. */
    static final ProcessVariable<String> CUT_OFF = ProcessVariable.text("cutOff");

    static final ProcessVariable<Boolean> ANYTHING_TO_BILL = ProcessVariable.flag("anythingToBill");
    /** submit, discard or postpone. */
    static final ProcessVariable<String> DRAFT_OUTCOME = ProcessVariable.text("draftOutcome");

    static final ProcessVariable<String> POSTPONE_UNTIL = ProcessVariable.text("postponeUntil");
    static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");
    static final ProcessVariable<Boolean> DELIVERED = ProcessVariable.flag("delivered");
    static final ProcessVariable<String> DELIVER_TO = ProcessVariable.text("deliverTo");
    static final ProcessVariable<String> DELIVERY_PROBLEM = ProcessVariable.text("deliveryProblem");

    private InvoiceLifecycleModel() {}
}
