package io.milepost.workflow.paymentfollowup;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.paymentfollowup.PaymentFollowUpModel.ASK_ACCOUNTING;

import io.milepost.receivable.RemindClient;
import io.milepost.receivable.Reminded;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_RemindClient. */
@Component
class RemindClientDelegate implements JavaDelegate {
    private final RemindClient remindClient;

    RemindClientDelegate(RemindClient remindClient) {
        this.remindClient = remindClient;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Reminded reminded = remindClient.remind(INVOICE_ID.from(execution));
        ASK_ACCOUNTING.set(execution, reminded == Reminded.ASK_ACCOUNTING);
    }
}
