package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.DELIVERED;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.INVOICE_ID;

import io.milepost.delivery.DeliverInvoice;
import io.milepost.delivery.DeliveryOutcome;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_DeliverCreditNote. */
@Component
class DeliverCreditNoteDelegate implements JavaDelegate {
    private final DeliverInvoice deliverInvoice;

    DeliverCreditNoteDelegate(DeliverInvoice deliverInvoice) {
        this.deliverInvoice = deliverInvoice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVERED.set(execution, deliverInvoice.deliver(INVOICE_ID.from(execution)) == DeliveryOutcome.DELIVERED);
    }
}
