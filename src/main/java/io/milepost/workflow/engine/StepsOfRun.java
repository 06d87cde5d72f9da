package io.milepost.workflow.engine;

import io.milepost.invoice.ProcessStep;
import io.milepost.invoice.ProcessStep.Kind;
import io.milepost.invoice.ProcessStep.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of an instance in the order they began; the history doesn't know those that wait for their job yet. */
@Component
class StepsOfRun {
    private static final String REPEATED = "multiInstanceBody";
    private static final String TIMER = "intermediateTimer";

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;

    StepsOfRun(HistoryService history, RuntimeService runtime, ManagementService management) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
    }

    List<ProcessStep> of(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> past = history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> !activity.getActivityType().equals(REPEATED))
                .toList();
        if (instance.getEndTime() != null) {
            return past.stream().map(StepsOfRun::ended).toList();
        }
        Set<String> failed = runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                .map(Incident::getActivityId)
                .collect(Collectors.toSet());
        List<JobEntity> jobs = management.createJobQuery().processInstanceId(instance.getId()).list().stream()
                .map(JobEntity.class::cast)
                .toList();
        List<ProcessStep> steps = new ArrayList<>();
        past.forEach(
                activity -> steps.add(activity.getEndTime() == null ? open(activity, jobs, failed) : ended(activity)));
        jobs.stream()
                .filter(job -> job.getActivityId() != null
                        && past.stream()
                                .noneMatch(begun -> begun.getEndTime() == null
                                        && begun.getActivityId().equals(job.getActivityId())))
                .forEach(job -> steps.add(waiting(job, failed)));
        return List.copyOf(steps);
    }

    private static ProcessStep ended(HistoricActivityInstance activity) {
        return step(activity, activity.isCanceled() ? State.CANCELLED : State.PASSED, null);
    }

    private static ProcessStep open(HistoricActivityInstance activity, List<JobEntity> jobs, Set<String> failed) {
        boolean peoples = activity.getTaskId() != null; // they go on, whatever became of a timer beside
        Optional<JobEntity> job = jobs.stream()
                .filter(each -> activity.getActivityId().equals(each.getActivityId()))
                .findFirst();
        boolean retried = job.filter(each -> each.getExceptionMessage() != null).isPresent();
        State state = peoples
                ? State.CURRENT
                : failed.contains(activity.getActivityId()) ? State.FAILED : retried ? State.RETRYING : State.CURRENT;
        boolean timed = state == State.RETRYING || activity.getActivityType().equals(TIMER);
        return step(
                activity, state, job.filter(each -> timed).map(StepsOfRun::due).orElse(null));
    }

    private static ProcessStep step(HistoricActivityInstance activity, State state, @Nullable Instant until) {
        return new ProcessStep(
                activity.getActivityId(),
                Optional.ofNullable(activity.getActivityName()).orElse(""),
                kind(activity.getActivityType()),
                state,
                activity.getStartTime().toInstant(),
                Optional.ofNullable(activity.getEndTime()).map(Date::toInstant).orElse(null),
                until,
                activity.getTaskId());
    }

    private static ProcessStep waiting(JobEntity job, Set<String> failed) {
        State state = failed.contains(job.getActivityId())
                ? State.FAILED
                : job.getExceptionMessage() == null ? State.CURRENT : State.RETRYING;
        return new ProcessStep(
                job.getActivityId(),
                name(job),
                Kind.TASK,
                state,
                Optional.ofNullable(job.getCreateTime()).map(Date::toInstant).orElse(null),
                null,
                state == State.RETRYING ? due(job) : null,
                null);
    }

    private static String name(JobEntity job) {
        ActivityImpl activity = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
                .findActivity(job.getActivityId());
        Object name = activity == null ? null : activity.getProperty("name");
        return name == null ? "" : name.toString();
    }

    private static @Nullable Instant due(JobEntity job) {
        return job.getDuedate() == null ? null : job.getDuedate().toInstant();
    }

    private static Kind kind(String type) {
        if (type.endsWith("Gateway")) {
            return Kind.GATEWAY;
        }
        if (type.equals("callActivity")) {
            return Kind.PROCESS;
        }
        if (type.toLowerCase(java.util.Locale.ROOT).contains("subprocess")) {
            return Kind.PART;
        }
        boolean task = type.endsWith("Task") || type.equals("task");
        return task ? Kind.TASK : Kind.EVENT;
    }
}
