package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;

import io.milepost.invoice.CreditRequest;
import io.milepost.invoice.CreditRequests;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.invoice.InvoiceId;
import io.milepost.workflow.engine.InvoiceWords;
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
        CreditRequest request = requests.findById(creditNote.value()).orElseThrow();
        Map<String, Object> variables = InvoiceWords.of(creditNote, headlines.of(creditNote));
        variables.putAll(REQUESTED_BY.with(request.author()));
        return variables;
    }

    String projectManager(InvoiceId creditNote) {
        return headlines.of(creditNote).projectManager();
    }
}
