package io.milepost.workflow.writeoff;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_AMOUNT;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_REASON;

import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.receivable.Balances;
import io.milepost.receivable.WriteOff;
import io.milepost.workflow.engine.StorableText;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the process knows of a write-off: enough for people's lists. */
@Component
class WriteOffVariables {
    private final InvoiceHeadlines headlines;
    private final Balances balances;

    WriteOffVariables(InvoiceHeadlines headlines, Balances balances) {
        this.headlines = headlines;
        this.balances = balances;
    }

    Map<String, Object> of(WriteOff writeOff) {
        InvoiceHeadline headline = headlines.of(writeOff.invoice());
        var currency = balances.of(writeOff.invoice()).orElseThrow().currency();
        Map<String, Object> variables = new HashMap<>(INVOICE_ID.with(writeOff.invoice()));
        variables.putAll(INVOICE_NUMBER.with(Objects.requireNonNull(headline.number())));
        variables.putAll(PROJECT_CODE.with(headline.projectCode()));
        variables.putAll(CLIENT_NAME.with(headline.clientName()));
        variables.putAll(AMOUNT.with(headline.amount()));
        variables.putAll(REQUESTED_BY.with(writeOff.askedBy()));
        variables.putAll(WRITE_OFF_AMOUNT.with(writeOff.amount(currency).toString()));
        variables.putAll(WRITE_OFF_REASON.with(StorableText.fit(writeOff.reason(), StorableText.LONG)));
        return variables;
    }

    String projectManager(WriteOff writeOff) {
        return headlines.of(writeOff.invoice()).projectManager();
    }
}
