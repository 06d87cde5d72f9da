package io.milepost.workflow.engine;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;
import static io.milepost.workflow.engine.InvoiceVariables.PROJECT_CODE;

import io.milepost.insight.FailedStep;
import io.milepost.insight.FailedSteps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Incidents, each once: where it arose, not what waits above it. */
@Component
class FailedStepsHere implements FailedSteps {
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final WithoutAuthorization system;

    FailedStepsHere(RuntimeService runtime, RepositoryService models, WithoutAuthorization system) {
        this.runtime = runtime;
        this.models = models;
        this.system = system;
    }

    @Override
    public List<FailedStep> all() {
        return system.run(() -> runtime
                .createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(incident -> incident.getProcessInstanceId() != null)
                .map(this::inWords)
                .toList());
    }

    private FailedStep inWords(Incident incident) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(incident.getProcessInstanceId())
                .singleResult();
        Map<String, Object> known = variables(incident);
        return new FailedStep(
                step(incident),
                Optional.ofNullable(instance)
                        .map(ProcessInstance::getBusinessKey)
                        .orElse(""),
                text(known, INVOICE_ID.name()),
                Objects.requireNonNullElse(text(known, PROJECT_CODE.name()), ""),
                Objects.requireNonNullElse(incident.getIncidentMessage(), "It left no message."),
                incident.getIncidentTimestamp().toInstant());
    }

    private Map<String, Object> variables(Incident incident) {
        Map<String, Object> known = new HashMap<>();
        runtime.createVariableInstanceQuery()
                .processInstanceIdIn(incident.getProcessInstanceId())
                .variableNameIn(INVOICE_ID.name(), PROJECT_CODE.name())
                .list()
                .forEach(variable -> known.put(variable.getName(), variable.getValue()));
        return known;
    }

    private static @org.jspecify.annotations.Nullable String text(Map<String, Object> known, String name) {
        return known.get(name) instanceof String text ? text : null;
    }

    private String step(Incident incident) {
        FlowElement element = models.getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getFailedActivityId());
        return element == null || element.getName() == null
                ? "A step"
                : element.getName().replace('\n', ' ');
    }
}
