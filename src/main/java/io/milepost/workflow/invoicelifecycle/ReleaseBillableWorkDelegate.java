package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.invoice.DiscardDraft;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_ReleaseBillableWork: within the completion of the draft, so that a refusal keeps the draft's task. */
@Component
class ReleaseBillableWorkDelegate implements JavaDelegate {
    private final DiscardDraft discardDraft;

    ReleaseBillableWorkDelegate(DiscardDraft discardDraft) {
        this.discardDraft = discardDraft;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        DomainRefusals.spoken(() -> discardDraft.discard(INVOICE_ID.from(execution), person.id()));
    }
}
