package io.milepost.workflow.reconciliation;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.Invoices;
import io.milepost.invoice.Timeline;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what accounting agreed to: ends what is in the way, and takes the invoice up where it stands. */
@Component
class PutRight {
    private static final String REASON = "Put right by the reconciler";

    private final RuntimeService runtime;
    private final Invoices invoices;
    private final TakeUpAgain takeUpAgain;
    private final Timeline timeline;
    private final WithoutAuthorization engine;

    PutRight(
            RuntimeService runtime,
            Invoices invoices,
            TakeUpAgain takeUpAgain,
            Timeline timeline,
            WithoutAuthorization engine) {
        this.runtime = runtime;
        this.invoices = invoices;
        this.takeUpAgain = takeUpAgain;
        this.timeline = timeline;
        this.engine = engine;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void putRight(Finding finding, String person) {
        String astray = finding.instance();
        if (astray != null) {
            end(astray);
        }
        InvoiceId id = finding.invoice();
        if (id != null) {
            Invoice invoice = invoices.lock(id).orElseThrow();
            takeUpAgain
                    .from(invoice)
                    .ifPresent(step -> timeline.append(id, person, "Process started again", "at the step " + step));
        }
    }

    private void end(String instance) {
        var unused = engine.run(() -> {
            runtime.deleteProcessInstanceIfExists(instance, REASON, true, true, false, false);
            return true;
        });
    }
}
