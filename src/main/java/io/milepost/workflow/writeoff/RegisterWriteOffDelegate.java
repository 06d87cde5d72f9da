package io.milepost.workflow.writeoff;

import static io.milepost.workflow.writeoff.WriteOffModel.NUMBER;
import static io.milepost.workflow.writeoff.WriteOffModel.TYPED_AMOUNT;
import static io.milepost.workflow.writeoff.WriteOffModel.WRITE_OFF_REASON;

import io.milepost.invoice.Invoice;
import io.milepost.invoice.Invoices;
import io.milepost.receivable.AskWriteOff;
import io.milepost.receivable.WriteOff;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskForAccounting;
import io.milepost.workflow.engine.TaskForbidden;
import io.milepost.workflow.engine.TaskRefused;
import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Task_RegisterWriteOff: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterWriteOffDelegate implements JavaDelegate {
    private final Invoices invoices;
    private final AskWriteOff askWriteOff;
    private final WriteOffVariables variables;
    private final InstanceVisibility visibility;

    RegisterWriteOffDelegate(
            Invoices invoices, AskWriteOff askWriteOff, WriteOffVariables variables, InstanceVisibility visibility) {
        this.invoices = invoices;
        this.askWriteOff = askWriteOff;
        this.variables = variables;
        this.visibility = visibility;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        if (!person.groups().contains(TaskForAccounting.GROUP)) {
            throw new TaskForbidden("Only accounting asks for a write-off.");
        }
        Invoice invoice = typed(NUMBER.find(execution))
                .flatMap(invoices::findByNumber)
                .orElseThrow(() -> new TaskRefused("Say which invoice is to be written off, such as INV-2026-00001."));
        @Nullable
        BigDecimal amount = typed(TYPED_AMOUNT.find(execution))
                .map(RegisterWriteOffDelegate::amount)
                .orElse(null);
        String reason = WRITE_OFF_REASON.find(execution).orElse("");
        WriteOff asked = DomainRefusals.spoken(() -> askWriteOff.register(invoice.id(), amount, reason, person.id()));
        execution.setProcessBusinessKey(invoice.businessKey());
        execution.setVariables(variables.of(asked));
        visibility.show(execution.getProcessInstanceId(), variables.projectManager(asked));
    }

    private static Optional<String> typed(Optional<String> text) {
        return text.map(String::strip).filter(some -> !some.isEmpty());
    }

    /** Plain notation only: an exponent can ask for a billion digits. */
    private static BigDecimal amount(String typed) {
        if (!typed.matches("\\d{1,15}([.]\\d{1,10})?")) {
            throw new TaskRefused("The amount must be written like 129.90.");
        }
        return new BigDecimal(typed);
    }
}
