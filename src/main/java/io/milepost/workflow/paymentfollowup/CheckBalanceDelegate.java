package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.NEXT_LOOK;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.SETTLED;

import io.milepost.receivable.CheckBalance;
import io.milepost.receivable.FollowUp;
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
        FollowUp followUp = checkBalance.of(INVOICE_ID.from(execution));
        SETTLED.set(execution, followUp.settled());
        if (!followUp.settled()) {
            NEXT_LOOK.set(execution, followUp.nextLook());
        }
    }
}
