package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.invoice.BusinessKey;
import io.milepost.invoice.RegisterRequest;
import io.milepost.invoice.RequestRefused;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
        try {
            BusinessKey key = registerRequest.register(
                    project, Dates.optional(CUT_OFF, execution, "cut-off date").orElse(null), person);
            execution.setProcessBusinessKey(key.value());
            REQUESTED_BY.set(execution, person);
        } catch (RequestRefused refused) {
            throw new TaskRefused(String.valueOf(refused.getMessage()), refused);
        }
    }
}
