package io.milepost.workflow.invoicelifecycle;

import static io.milepost.workflow.engine.InvoiceVariables.AMOUNT;
import static io.milepost.workflow.engine.InvoiceVariables.CLIENT_NAME;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_NUMBER;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;
import static io.milepost.workflow.invoicelifecycle.InvoiceLifecycleModel.*;

import io.milepost.workflow.engine.ProcessVariable;
import io.milepost.workflow.engine.TaskForAccounting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/** A step that gave up, in the invoice's business words. */
record FailedStep(ExecutionEntity execution, Incident incident) {
    private static final ProcessVariable<String> FAILED_JOB = ProcessVariable.text("failedJobId");
    /** Carried along as text, so that people's lists and the task's Invoice tab know what it is about. */
    private static final List<ProcessVariable<String>> BUSINESS_WORDS =
            List.of(ProcessVariable.text(INVOICE_ID.name()), INVOICE_NUMBER, PROJECT_CODE, CLIENT_NAME, AMOUNT);

    static List<Task> tasksOf(String jobId, TaskService tasks) {
        return tasks.createTaskQuery()
                .taskVariableValueEquals(FAILED_JOB.name(), jobId)
                .list();
    }

    void handTo(TaskService tasks) {
        Map<String, Object> words = new HashMap<>(FAILED_JOB.with(incident.getConfiguration()));
        BUSINESS_WORDS.forEach(word -> word.find(execution).ifPresent(text -> words.putAll(word.with(text))));
        var unused =
                TaskForAccounting.make(tasks, "%s has failed: %s".formatted(step(), about()), description(), words);
    }

    private String description() {
        String why = Objects.requireNonNullElse(incident.getIncidentMessage(), "It left no message.");
        return "%s stopped after its last retry. %s%nOnce the cause is corrected, ask a process admin to retry the step in Cockpit; this task then goes away by itself."
                .formatted(execution.getProcessBusinessKey(), why);
    }

    private String about() {
        String invoice = INVOICE_NUMBER.find(execution).orElse(execution.getProcessBusinessKey());
        return Stream.concat(
                        Stream.ofNullable(invoice),
                        Stream.of(CLIENT_NAME, AMOUNT)
                                .map(word -> word.find(execution))
                                .flatMap(Optional::stream))
                .collect(Collectors.joining(", "));
    }

    private String step() {
        ActivityImpl activity = execution.getProcessDefinition().findActivity(incident.getFailedActivityId());
        Object label = activity == null ? null : activity.getProperty("name");
        return label == null ? "A step" : label.toString();
    }
}
