package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.INVOICE_CREDITED;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.INVOICE_ID;

import io.milepost.invoice.CreditRequests;
import io.milepost.invoice.InvoiceLifecycle;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Event_InvoiceCredited: in the transaction of the number. No receiver is fine: a follow-up reads the balance on entry. */
@Component
class InvoiceCreditedDelegate implements JavaDelegate {
    private final CreditRequests requests;
    private final InvoiceLifecycle lifecycle;
    private final WithoutAuthorization engine;

    InvoiceCreditedDelegate(CreditRequests requests, InvoiceLifecycle lifecycle, WithoutAuthorization engine) {
        this.requests = requests;
        this.lifecycle = lifecycle;
        this.engine = engine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String note = INVOICE_ID.from(execution).value();
        var invoice = requests.findById(note).orElseThrow().invoice();
        var unused = engine.run(() -> execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createMessageCorrelation(INVOICE_CREDITED)
                .processInstanceVariableEquals(INVOICE_ID.name(), invoice.value())
                .correlateAllWithResult());
        lifecycle.settlementChanged(invoice); // for a follow-up that began before it waited for credit notes
    }
}
