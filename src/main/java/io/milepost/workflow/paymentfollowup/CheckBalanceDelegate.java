package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.*;

import io.milepost.receivable.CheckBalance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_CheckBalance. */
@Component
class CheckBalanceDelegate implements JavaDelegate {
    private final CheckBalance checkBalance;

    CheckBalanceDelegate(CheckBalance checkBalance) {
        this.checkBalance = checkBalance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SETTLED.set(execution, checkBalance.isSettled(INVOICE_ID.from(execution)));
    }
}
