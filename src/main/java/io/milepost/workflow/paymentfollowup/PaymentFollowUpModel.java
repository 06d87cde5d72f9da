package io.milepost.workflow.paymentfollowup;

import io.milepost.workflow.engine.ProcessVariable;

/** The vocabulary of processes/payment-follow-up.bpmn. */
final class PaymentFollowUpModel {
    static final String KEY = "payment-follow-up";
    static final ProcessVariable<Boolean> SETTLED = ProcessVariable.flag("settled");

    private PaymentFollowUpModel() {}
}
