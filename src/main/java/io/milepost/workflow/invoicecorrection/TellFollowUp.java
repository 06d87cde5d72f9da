package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.INVOICE_CREDITED;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceIssued;
import io.milepost.invoice.Invoices;
import io.milepost.workflow.engine.InThisTransaction;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In the transaction of a credit note's number, whoever follows its invoice up hears that it was credited. No receiver is
 * fine: a follow-up reads the balance on entry.
 */
@Component
class TellFollowUp {
    private final Invoices invoices;
    private final RuntimeService runtime;
    private final InThisTransaction engine;

    TellFollowUp(Invoices invoices, RuntimeService runtime, InThisTransaction engine) {
        this.invoices = invoices;
        this.runtime = runtime;
        this.engine = engine;
    }

    @EventListener
    void on(InvoiceIssued issued) {
        invoices.findById(issued.invoice()).map(Invoice::corrects).ifPresent(this::wasCredited);
    }

    private void wasCredited(InvoiceId invoice) {
        engine.run(() -> runtime.createMessageCorrelation(INVOICE_CREDITED)
                .processInstanceVariableEquals(INVOICE_ID.name(), invoice.value())
                .correlateAll());
    }
}
