package io.milepost.workflow.billingcycle;

import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;

import io.milepost.schedule.RegisterSchedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.ScheduleWish;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskRefused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_RegisterSchedule: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterScheduleDelegate implements JavaDelegate {
    private final RegisterSchedule registerSchedule;
    private final ScheduleRights rights;
    private final ScheduleVariables variables;

    RegisterScheduleDelegate(RegisterSchedule registerSchedule, ScheduleRights rights, ScheduleVariables variables) {
        this.registerSchedule = registerSchedule;
        this.rights = rights;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        String project = PROJECT_CODE.find(execution).orElseThrow(() -> new TaskRefused("Choose a project."));
        rights.require(project, person);
        ScheduleWish wish = ScheduleForm.read(execution);
        ScheduleKey key = DomainRefusals.spoken(() -> registerSchedule.register(project, wish, person.id()));
        execution.setProcessBusinessKey(key.businessKey());
        execution.setVariables(variables.of(key));
    }
}
