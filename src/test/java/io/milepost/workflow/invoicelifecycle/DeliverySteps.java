package io.milepost.workflow.invoicelifecycle;

import io.milepost.delivery.DeliverInvoice;
import io.milepost.delivery.Deliveries;
import io.milepost.delivery.RetryDelivery;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.Invoices;
import io.milepost.workflow.engine.InMemoryEngine;

/** The steps that deliver invoices and credit notes, over whatever use cases a test hands them. */
public record DeliverySteps(
        DeliverInvoice deliver, Deliveries deliveries, RetryDelivery retryDelivery, InvoiceHeadlines headlines) {
    public void useIn(InMemoryEngine engine) {
        engine.use(new DeliverInvoiceDelegate(deliver), new FixDeliveryStep(deliveries, retryDelivery, headlines));
    }

    /** What holds a completed task's invoice against its instance's key. */
    public static void useOwnInvoices(InMemoryEngine engine, Invoices invoices) {
        engine.use(new OwnInvoiceStep(invoices));
    }
}
