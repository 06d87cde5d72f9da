package io.milepost.workflow.writeoff;

import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_AMOUNT;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_REASON;

import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.receivable.Balances;
import io.milepost.receivable.WriteOff;
import io.milepost.workflow.engine.InvoiceWords;
import io.milepost.workflow.engine.StorableText;
import java.util.Map;
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
        var currency = balances.of(writeOff.invoice()).orElseThrow().currency();
        Map<String, Object> variables = InvoiceWords.of(writeOff.invoice(), headlines.of(writeOff.invoice()));
        variables.putAll(REQUESTED_BY.with(writeOff.askedBy()));
        variables.putAll(WRITE_OFF_AMOUNT.with(writeOff.amount(currency).toString()));
        variables.putAll(WRITE_OFF_REASON.with(StorableText.fit(writeOff.reason(), StorableText.LONG)));
        return variables;
    }

    String projectManager(WriteOff writeOff) {
        return headlines.of(writeOff.invoice()).projectManager();
    }
}
