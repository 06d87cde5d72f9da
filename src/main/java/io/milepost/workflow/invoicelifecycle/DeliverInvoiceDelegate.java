package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.DELIVERED;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.delivery.DeliverInvoice;
import io.milepost.delivery.DeliveryOutcome;
import io.milepost.fault.FaultPoint;
import io.milepost.fault.FaultPoints;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_DeliverInvoice. */
@Component
class DeliverInvoiceDelegate implements JavaDelegate {
    private final DeliverInvoice deliverInvoice;

    DeliverInvoiceDelegate(DeliverInvoice deliverInvoice) {
        this.deliverInvoice = deliverInvoice;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DELIVERED.set(execution, deliverInvoice.deliver(INVOICE_ID.from(execution)) == DeliveryOutcome.DELIVERED);
        FaultPoints.reached(FaultPoint.AFTER_SENT);
    }
}
