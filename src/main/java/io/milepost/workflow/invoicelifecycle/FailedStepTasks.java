package io.milepost.workflow.invoicelifecycle;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
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

    /** Called at the end of every job, so it looks for tasks only where there was an incident. */
    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        List<? extends Incident> incidents = incidents(context);
        if (incidents.isEmpty()) {
            return;
        }
        for (Incident incident : incidents) {
            end((IncidentEntity) incident, resolved);
        }
        unchecked(() -> {
            for (Task task : FailedStep.tasksOf(context.getConfiguration(), tasks())) {
                tasks().deleteTask(task.getId(), "The step was retried or its invoice's process ended");
            }
            return null;
        });
    }

    /** Whoever waits at the step knows without a question whether there are any. */
    private static List<? extends Incident> incidents(IncidentContext context) {
        CommandContext command = Context.getCommandContext();
        ExecutionEntity execution = context.getExecutionId() == null
                ? null
                : command.getExecutionManager().findExecutionById(context.getExecutionId());
        return execution == null
                ? command.getIncidentManager().findIncidentByConfiguration(context.getConfiguration())
                : execution.getIncidents().stream()
                        .filter(incident -> incident.getConfiguration().equals(context.getConfiguration()))
                        .toList();
    }

    private static void end(IncidentEntity incident, boolean resolved) {
        if (resolved) {
            incident.resolve();
        } else {
            incident.delete();
        }
    }

    private static TaskService tasks() {
        return Context.getProcessEngineConfiguration().getTaskService();
    }

    /** Whoever retries a job in Cockpit needs no rights on accounting's tasks for this. */
    private static void unchecked(Callable<Void> work) {
        Context.getCommandContext().runWithoutAuthorization(work);
    }
}
