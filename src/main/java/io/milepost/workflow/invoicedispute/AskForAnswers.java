package io.milepost.workflow.invoicedispute;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.invoice.InvoiceId;
import io.milepost.receivable.DisputeAnswers;
import io.milepost.receivable.Disputes;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks again for the answers of disputes whose process is gone: otherwise the client would wait for ever. */
@Component
public class AskForAnswers {
    private static final Logger log = LoggerFactory.getLogger(AskForAnswers.class);

    private final Disputes disputes;
    private final DisputeAnswers answers;
    private final RuntimeService runtime;
    private final WithoutAuthorization engine;
    private final TransactionTemplate transaction;

    AskForAnswers(
            Disputes disputes,
            DisputeAnswers answers,
            RuntimeService runtime,
            WithoutAuthorization engine,
            TransactionTemplate transaction) {
        this.disputes = disputes;
        this.answers = answers;
        this.runtime = runtime;
        this.engine = engine;
        this.transaction = transaction;
    }

    public void askAgain() {
        disputes.open().forEach(this::orNextTime);
    }

    /** One that can't be asked about keeps no other from it. */
    private void orNextTime(InvoiceId invoice) {
        try {
            transaction.executeWithoutResult(status -> askAgain(invoice));
        } catch (RuntimeException failed) {
            log.warn("The dispute of invoice {} could not be asked about; the next run tries again", invoice, failed);
        }
    }

    private void askAgain(InvoiceId invoice) {
        disputes.lock(invoice).filter(open -> !isAsked(invoice)).ifPresent(open -> {
            answers.asked(open);
            log.info("The dispute of invoice {} had lost its process and got another", invoice);
        });
    }

    private boolean isAsked(InvoiceId invoice) {
        return engine.run(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(InvoiceDisputeModel.KEY)
                        .variableValueEquals(INVOICE_ID.name(), invoice.value())
                        .count())
                > 0;
    }
}
