package io.milepost.workflow.invoicelifecycle;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/** Makes a step that ran out of retries accounting's task besides the incident, and takes the task back once it is through. */
class FailedStepTasks extends DefaultIncidentHandler {
    FailedStepTasks() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        if (context.getExecutionId() != null) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
            unchecked(() -> {
                new FailedStep(execution, incident).handTo(tasks());
                return null;
            });
        }
        return incident;
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        super.removeIncident(context, resolved);
        unchecked(() -> {
            for (Task task : FailedStep.tasksOf(context.getConfiguration(), tasks())) {
                tasks().deleteTask(task.getId(), "The step was retried or its invoice's process ended");
            }
            return null;
        });
    }

    private static TaskService tasks() {
        return Context.getProcessEngineConfiguration().getTaskService();
    }

    /** Whoever retries a job in Cockpit needs no rights on accounting's tasks for this. */
    private static void unchecked(Callable<Void> work) {
        Context.getCommandContext().runWithoutAuthorization(work);
    }
}
