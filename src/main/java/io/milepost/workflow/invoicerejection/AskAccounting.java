package io.milepost.workflow.invoicerejection;

import static io.milepost.workflow.invoicerejection.InvoiceRejectionModel.INVOICE_REJECTED;

import io.milepost.delivery.InvoiceRejected;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.Invoices;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.InvoiceWords;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process of a rejected invoice in the transaction that puts the rejection on record: wherever the invoice's own
 * process is by then, in payment follow-up or ended, accounting has the task.
 */
@Component
class AskAccounting {
    private final Invoices invoices;
    private final InvoiceHeadlines headlines;
    private final RuntimeService runtime;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization engine;

    AskAccounting(
            Invoices invoices,
            InvoiceHeadlines headlines,
            RuntimeService runtime,
            InstanceVisibility visibility,
            WithoutAuthorization engine) {
        this.invoices = invoices;
        this.headlines = headlines;
        this.runtime = runtime;
        this.visibility = visibility;
        this.engine = engine;
    }

    @EventListener
    void on(InvoiceRejected rejected) {
        String key = invoices.businessKeyOf(rejected.invoice()).orElseThrow();
        InvoiceHeadline headline = headlines.of(rejected.invoice());
        ProcessInstance started = engine.run(() -> runtime.createMessageCorrelation(INVOICE_REJECTED)
                .processInstanceBusinessKey(key)
                .setVariables(InvoiceWords.of(rejected.invoice(), headline))
                .correlateStartMessage());
        visibility.show(started.getId(), headline.projectManager());
    }
}
