package io.milepost.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * Timers that belong to a task whatever its model says: ordinary jobs of the engine, seen in Cockpit, gone with the task. Drawn
 * on a model they would be one for all instances of a task that repeats, and a model could leave them out.
 */
public final class TaskTimers implements JobHandler<TaskTimers.Due> {
    private static final String TYPE = "milepost-task-timer";

    private final HumanSteps steps;

    TaskTimers(HumanSteps steps) {
        this.steps = steps;
    }

    /** Which task it is about, and what is due; ids have no blanks. */
    record Due(String task, String what) implements JobHandlerConfiguration {
        static Due of(String text) {
            String[] words = text.split(" ", 2);
            return new Due(words[0], words[1]);
        }

        @Override
        public String toCanonicalString() {
            return task + " " + what;
        }
    }

    /** Calls {@link HumanStep#due} then, unless the task is gone. A timer for the same that still runs is replaced. */
    public static void set(DelegateTask task, String what, Instant at) {
        cancel(task, List.of(what));
        start(task, what, at);
    }

    /** The same for a task that has only begun, so that there is none to replace. */
    public static void start(DelegateTask task, String what, Instant at) {
        CommandContext context = Context.getCommandContext();
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        TimerEntity timer = new TimerEntity();
        timer.setExecution(execution);
        timer.setDeploymentId(execution.getProcessDefinition().getDeploymentId());
        timer.setJobHandlerType(TYPE);
        timer.setJobHandlerConfiguration(new Due(task.getId(), what));
        timer.setDuedate(Date.from(at));
        timer.setRetries(
                ((ProcessEngineConfigurationImpl) context.getProcessEngineConfiguration()).getDefaultNumberOfRetries());
        context.getJobManager().schedule(timer);
    }

    /** None of them is due any more. */
    public static void cancel(DelegateTask task, List<String> all) {
        Context.getCommandContext().getJobManager().findJobsByExecutionId(task.getExecutionId()).stream()
                .filter(job -> job.getJobHandlerConfiguration() instanceof Due due
                        && due.task().equals(task.getId())
                        && all.contains(due.what()))
                .forEach(JobEntity::delete);
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public void execute(Due due, ExecutionEntity execution, CommandContext context, String tenant) {
        TaskEntity task = context.getTaskManager().findTaskById(due.task());
        if (task != null) {
            steps.due(task, due.what());
        }
    }

    @Override
    public Due newConfiguration(String text) {
        return Due.of(text);
    }

    @Override
    public void onDelete(Due due, JobEntity job) {}
}
