package io.milepost.workflow.invoicecorrection;

import static io.milepost.workflow.invoicecorrection.InvoiceCorrectionModel.CREDITED_INVOICE;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.RegisterCreditNote;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_RegisterCreditNote: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterCreditNoteDelegate implements JavaDelegate {
    private static final String ACCOUNTING = "accounting";

    private final RegisterCreditNote register;
    private final CreditNoteVariables variables;
    private final InstanceVisibility visibility;

    RegisterCreditNoteDelegate(
            RegisterCreditNote register, CreditNoteVariables variables, InstanceVisibility visibility) {
        this.register = register;
        this.variables = variables;
        this.visibility = visibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        if (!person.groups().contains(ACCOUNTING)) {
            throw new TaskForbidden("Only accounting requests a credit note.");
        }
        String number = CREDITED_INVOICE
                .find(execution)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new TaskRefused("Say which invoice is to be credited, such as INV-2026-00001."));
        Invoice note = DomainRefusals.spoken(() -> register.register(number, AskedCredit.in(execution), person.id()));
        execution.setProcessBusinessKey(note.businessKey());
        execution.setVariables(variables.of(note.id()));
        visibility.show(execution.getProcessInstanceId(), variables.projectManager(note.id()));
    }
}
