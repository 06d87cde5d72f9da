package io.milepost.workflow.invoicerejection;

/** The vocabulary of processes/invoice-rejection.bpmn. */
public final class InvoiceRejectionModel {
    public static final String KEY = "invoice-rejection";
    static final String INVOICE_REJECTED = "milepost.invoiceRejected";

    private InvoiceRejectionModel() {}
}
