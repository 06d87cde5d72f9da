package io.milepost.workflow.engine;

import io.milepost.invoice.InvoiceId;

/** What every model knows of its invoice or credit note under the same name: the models hand it on to each other. */
public final class InvoiceVariables {
    /** Of a credit note it is the credit note's own. */
    public static final ProcessVariable<InvoiceId> INVOICE_ID =
            ProcessVariable.of("invoiceId", InvoiceId::toString, InvoiceId::parse);

    public static final ProcessVariable<String> PROJECT_CODE = ProcessVariable.text("projectCode");
    public static final ProcessVariable<String> PROJECT_MANAGER = ProcessVariable.text("projectManager");
    public static final ProcessVariable<String> CLIENT_NAME = ProcessVariable.text("clientName");
    /** "12,500.00 EUR", net: for people's lists, never for arithmetic. */
    public static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");

    public static final ProcessVariable<String> INVOICE_NUMBER = ProcessVariable.text("invoiceNumber");
    public static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");
    /** Why it was sent back; from a called model to whoever drafts. */
    public static final ProcessVariable<String> COMMENT = ProcessVariable.text("comment");

    /** "invoice" or "credit note": on tasks, for the sentences of their forms. */
    public static final ProcessVariable<String> DOCUMENT_KIND = ProcessVariable.text("documentKind");

    public static final ProcessVariable<Boolean> DELIVERED = ProcessVariable.flag("delivered");

    private InvoiceVariables() {}
}
