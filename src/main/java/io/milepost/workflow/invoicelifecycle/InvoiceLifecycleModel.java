package io.milepost.workflow.invoicelifecycle;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/invoice-lifecycle.bpmn. */
public final class InvoiceLifecycleModel {
    public static final String KEY = "invoice-lifecycle";
    static final String REGISTER_REQUEST = "Task_RegisterRequest";
    public static final String DRAFT_INVOICE = "Task_DraftInvoice";
    static final String FIX_DELIVERY = "Task_FixDelivery";
    static final String MILESTONE_REACHED = "milepost.milestoneReached";
    static final String BILLING_PERIOD_ENDED = "milepost.billingPeriodEnded";
    static final String PAYMENT_RECEIVED = "milepost.paymentReceived";

    /** yyyy-MM-dd, as are all dates people type. */
    static final ProcessVariable<String> CUT_OFF = ProcessVariable.text("cutOff");

    static final ProcessVariable<Boolean> ANYTHING_TO_BILL = ProcessVariable.flag("anythingToBill");
    /** submit, discard or postpone. */
    static final ProcessVariable<String> DRAFT_OUTCOME = ProcessVariable.text("draftOutcome");

    static final ProcessVariable<String> POSTPONE_UNTIL = ProcessVariable.text("postponeUntil");
    /** mail, access-point or otherwise; of what was held after a restore also left. */
    static final ProcessVariable<String> DELIVER_BY = ProcessVariable.text("deliverBy");

    static final ProcessVariable<Boolean> DELIVERY_HELD = ProcessVariable.flag("deliveryHeld");
    static final ProcessVariable<Boolean> MAY_BE_HANDED_OVER = ProcessVariable.flag("mayBeHandedOver");
    static final ProcessVariable<String> DELIVER_TO = ProcessVariable.text("deliverTo");
    static final ProcessVariable<String> DELIVERY_PROBLEM = ProcessVariable.text("deliveryProblem");

    private InvoiceLifecycleModel() {}
}
