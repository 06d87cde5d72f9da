package io.milepost.workflow.engine;

import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceId;
import java.util.HashMap;
import java.util.Map;

/** What every process and task about an invoice says of it in people's lists. */
public final class InvoiceWords {
    private InvoiceWords() {}

    /** To be added to; an invoice that is not issued has no number. */
    public static Map<String, Object> of(InvoiceId invoice, InvoiceHeadline headline) {
        Map<String, Object> words = new HashMap<>(InvoiceVariables.INVOICE_ID.with(invoice));
        words.putAll(InvoiceVariables.PROJECT_CODE.with(headline.projectCode()));
        words.putAll(InvoiceVariables.CLIENT_NAME.with(headline.clientName()));
        words.putAll(InvoiceVariables.AMOUNT.with(headline.amount()));
        if (headline.number() != null) {
            words.putAll(InvoiceVariables.INVOICE_NUMBER.with(headline.number()));
        }
        return words;
    }
}
