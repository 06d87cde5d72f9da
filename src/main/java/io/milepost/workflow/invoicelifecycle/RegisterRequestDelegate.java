package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.engine.InvoiceVariables.REQUESTED_BY;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.RegisterRequest;
import io.milepost.workflow.engine.Dates;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskRefused;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Task_RegisterRequest: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterRequestDelegate implements JavaDelegate {
    private final RegisterRequest registerRequest;

    RegisterRequestDelegate(RegisterRequest registerRequest) {
        this.registerRequest = registerRequest;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String person = Person.signedIn(execution.getProcessEngineServices()).id();
        String project = PROJECT_CODE.find(execution).orElseThrow(() -> new TaskRefused("Choose a project."));
        @Nullable
        LocalDate cutOff = Dates.optional(CUT_OFF, execution, "cut-off date").orElse(null);
        BusinessKey key = DomainRefusals.spoken(() -> registerRequest.register(project, cutOff, person));
        execution.setProcessBusinessKey(key.value());
        REQUESTED_BY.set(execution, person);
    }
}
