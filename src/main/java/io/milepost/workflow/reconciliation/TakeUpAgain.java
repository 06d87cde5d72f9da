package io.milepost.workflow.reconciliation;

import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_MANAGER;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;

import io.milepost.invoice.CreditRequests;
import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceHeadline;
import io.milepost.invoice.InvoiceHeadlines;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.InvoiceWords;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts the process of an invoice or credit note at the step that is next for it; every step may be repeated. */
@Component
class TakeUpAgain {
    private final NextStep nextStep;
    private final RuntimeService runtime;
    private final InvoiceHeadlines headlines;
    private final CreditRequests requests;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization engine;

    TakeUpAgain(
            NextStep nextStep,
            RuntimeService runtime,
            InvoiceHeadlines headlines,
            CreditRequests requests,
            InstanceVisibility visibility,
            WithoutAuthorization engine) {
        this.nextStep = nextStep;
        this.runtime = runtime;
        this.headlines = headlines;
        this.requests = requests;
        this.visibility = visibility;
        this.engine = engine;
    }

    /** The id of the step; empty where nothing is left to do. */
    Optional<String> from(Invoice invoice) {
        Optional<NextStep.Step> next = nextStep.of(invoice);
        next.ifPresent(step -> start(invoice, step));
        return next.map(NextStep.Step::activity);
    }

    /** Whatever is being mended about its delivery meanwhile. */
    void atItsPayment(Invoice invoice) {
        start(invoice, NextStep.FOLLOW_UP);
    }

    private void start(Invoice invoice, NextStep.Step step) {
        InvoiceHeadline headline = headlines.of(invoice.id());
        ProcessInstance started = engine.run(() -> runtime.createProcessInstanceByKey(step.process())
                .businessKey(invoice.businessKey())
                .setVariables(variables(invoice, headline))
                .startBeforeActivity(step.activity())
                .execute());
        visibility.show(started.getId(), headline.projectManager());
    }

    private Map<String, Object> variables(Invoice invoice, InvoiceHeadline headline) {
        Map<String, Object> known = InvoiceWords.of(invoice.id(), headline);
        known.putAll(PROJECT_MANAGER.with(headline.projectManager()));
        requests.findById(invoice.id().value()).ifPresent(asked -> known.putAll(REQUESTED_BY.with(asked.author())));
        return known;
    }
}
