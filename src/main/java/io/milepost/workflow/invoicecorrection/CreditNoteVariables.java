package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;

import io.milepost.invoice.CreditRequest;
import io.milepost.invoice.CreditRequests;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process knows of a credit note: enough for people's lists. */
@Component
class CreditNoteVariables {
    private final InvoiceHeadlines headlines;
    private final CreditRequests requests;

    CreditNoteVariables(InvoiceHeadlines headlines, CreditRequests requests) {
        this.headlines = headlines;
        this.requests = requests;
    }

    Map<String, Object> of(InvoiceId creditNote) {
        InvoiceHeadline headline = headlines.of(creditNote);
        CreditRequest request = requests.findById(creditNote.value()).orElseThrow();
        Map<String, Object> variables = new HashMap<>(INVOICE_ID.with(creditNote));
        variables.putAll(PROJECT_CODE.with(headline.projectCode()));
        variables.putAll(CLIENT_NAME.with(headline.clientName()));
        variables.putAll(AMOUNT.with(headline.amount()));
        variables.putAll(REQUESTED_BY.with(request.author()));
        return variables;
    }

    String projectManager(InvoiceId creditNote) {
        return headlines.of(creditNote).projectManager();
    }
}
