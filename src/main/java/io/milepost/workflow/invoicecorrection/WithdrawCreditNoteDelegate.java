package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.invoice.WithdrawCreditNote;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_WithdrawCreditNote: within the completion of the revision, so that a refusal keeps its task. */
@Component
class WithdrawCreditNoteDelegate implements JavaDelegate {
    private final WithdrawCreditNote withdrawCreditNote;

    WithdrawCreditNoteDelegate(WithdrawCreditNote withdrawCreditNote) {
        this.withdrawCreditNote = withdrawCreditNote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        DomainRefusals.spoken(() -> withdrawCreditNote.withdraw(INVOICE_ID.from(execution), person.id()));
    }
}
