package io.milepost.workflow.paymentfollowup;

import io.milepost.workflow.engine.ProcessVariable;
import java.time.Instant;

/** The vocabulary of processes/payment-follow-up.bpmn. */
public final class PaymentFollowUpModel {
    public static final String KEY = "payment-follow-up";
    public static final String DECIDE_OVERDUE_INVOICE = "Task_DecideOverdueInvoice";

    static final String REMIND_CLIENT = "Task_RemindClient";

    static final ProcessVariable<Boolean> SETTLED = ProcessVariable.flag("settled");
    static final ProcessVariable<Instant> NEXT_LOOK = ProcessVariable.of("nextLook", Instant::toString, Instant::parse);
    static final ProcessVariable<Boolean> ASK_ACCOUNTING = ProcessVariable.flag("askAccounting");

    /** promised, wait, write-off or collect. */
    static final ProcessVariable<String> OVERDUE_DECISION = ProcessVariable.text("overdueDecision");
    /** yyyy-MM-dd */
    static final ProcessVariable<String> OVERDUE_UNTIL = ProcessVariable.text("overdueUntil");
    /** "1,190.00 EUR since 24 Dec 2026", and what was done about it so far: for people. */
    static final ProcessVariable<String> OVERDUE_AMOUNT = ProcessVariable.text("overdueAmount");

    static final ProcessVariable<String> OVERDUE_SO_FAR = ProcessVariable.text("overdueSoFar");

    private PaymentFollowUpModel() {}
}
