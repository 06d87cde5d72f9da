package io.milepost.workflow.invoicedispute;

import static io.milepost.workflow.invoicedispute.InvoiceDisputeModel.*;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.Invoices;
import io.milepost.receivable.Dispute;
import io.milepost.receivable.DisputeReason;
import io.milepost.receivable.GivenDispute;
import io.milepost.receivable.OpenDispute;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_RegisterDispute: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterDisputeDelegate implements JavaDelegate {
    private final Invoices invoices;
    private final OpenDispute openDispute;
    private final DisputeVariables variables;
    private final InstanceVisibility visibility;

    RegisterDisputeDelegate(
            Invoices invoices, OpenDispute openDispute, DisputeVariables variables, InstanceVisibility visibility) {
        this.invoices = invoices;
        this.openDispute = openDispute;
        this.variables = variables;
        this.visibility = visibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        if (!person.groups().contains(TaskForAccounting.GROUP)) {
            throw new TaskForbidden("Only accounting records what a client queries.");
        }
        Invoice invoice = NUMBER.find(execution)
                .map(String::strip)
                .flatMap(invoices::findByNumber)
                .orElseThrow(() -> new TaskRefused("Say which invoice is queried, such as INV-2026-00001."));
        GivenDispute given = new GivenDispute(
                DisputeReason.of(REASON.find(execution).orElse(""))
                        .orElseThrow(() -> new TaskRefused("Say what is wrong with the invoice.")),
                lines(TYPED_LINES.find(execution).orElse("")),
                DISPUTE_TEXT.find(execution).orElse(""),
                CONTACT.find(execution).orElse(""));
        Dispute opened = DomainRefusals.spoken(() -> openDispute.register(invoice.id(), given, person.id()));
        execution.setProcessBusinessKey(invoice.businessKey());
        execution.setVariables(variables.of(opened));
        visibility.show(execution.getProcessInstanceId(), variables.projectManager(opened));
    }

    private static List<Integer> lines(String typed) {
        if (!typed.matches("[\\d,\\s]{0,200}")) {
            throw new TaskRefused("Lines are written like 1, 3.");
        }
        return Arrays.stream(typed.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.length() > 6 ? -1 : Integer.valueOf(part))
                .toList();
    }
}
