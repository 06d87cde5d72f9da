package io.milepost.workflow.writeoff;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.OpenWriteOffs;
import io.milepost.receivable.WriteOffDecisions;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks again about write-offs whose process is gone while nothing was decided, as when it was cancelled in Cockpit: otherwise
 * nobody would be reminded of the invoice any more, and nobody could ask anew.
 */
@Component
public class AskAgain {
    private static final Logger log = LoggerFactory.getLogger(AskAgain.class);

    private final OpenWriteOffs openWriteOffs;
    private final WriteOffDecisions decisions;
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;
    private final TransactionTemplate transaction;

    AskAgain(
            OpenWriteOffs openWriteOffs,
            WriteOffDecisions decisions,
            RuntimeService runtime,
            WithoutAuthorization engine,
            TransactionTemplate transaction) {
        this.openWriteOffs = openWriteOffs;
        this.decisions = decisions;
        this.runtime = runtime;
        this.engine = engine;
        this.transaction = transaction;
    }

    public void askAgain() {
        openWriteOffs.invoices().forEach(this::orNextTime);
    }

    /** One that can't be asked about keeps no other from it. */
    private void orNextTime(InvoiceId invoice) {
        try {
            transaction.executeWithoutResult(status -> askAgain(invoice));
        } catch (RuntimeException failed) {
            log.warn("The write-off of invoice {} could not be asked about; the next run tries again", invoice, failed);
        }
    }

    private void askAgain(InvoiceId invoice) {
        openWriteOffs.lock(invoice).filter(asked -> !isAsked(invoice)).ifPresent(asked -> {
            decisions.asked(asked);
            log.info("The write-off of invoice {} had lost its process and got another", invoice);
        });
    }

    private boolean isAsked(InvoiceId invoice) {
        return engine.run(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(WriteOffModel.KEY)
                        .variableValueEquals(INVOICE_ID.name(), invoice.value())
                        .count())
                > 0;
    }
}
