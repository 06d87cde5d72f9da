package io.milepost.workflow.engine;

import static io.milepost.workflow.engine.InvoiceVariables.INVOICE_ID;

import io.milepost.invoice.InvoiceId;
import io.milepost.invoice.InvoiceProcesses;
import io.milepost.invoice.ProcessRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds an invoice's instances by its business key, which called processes share; only those count that know this invoice,
 * because anybody who may start a process may give it any key.
 */
@Component
class RunsOfInvoice implements InvoiceProcesses {
    private final HistoryService history;
    private final RepositoryService models;
    private final StepsOfRun steps;
    private final WithoutAuthorization system;

    RunsOfInvoice(HistoryService history, RepositoryService models, StepsOfRun steps, WithoutAuthorization system) {
        this.history = history;
        this.models = models;
        this.steps = steps;
        this.system = system;
    }

    @Override
    public List<ProcessRun> of(InvoiceId invoice, String businessKey) {
        return system.run(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .variableValueEquals(INVOICE_ID.name(), invoice.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::run)
                .toList());
    }

    private ProcessRun run(HistoricProcessInstance instance) {
        String key = instance.getProcessDefinitionKey();
        return new ProcessRun(
                key,
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(key),
                version(instance),
                instance.getStartTime().toInstant(),
                Optional.ofNullable(instance.getEndTime()).map(Date::toInstant).orElse(null),
                steps.of(instance),
                diagram(instance.getProcessDefinitionId()));
    }

    /** Of a deleted version only its id is left, which begins with key and version. */
    private static int version(HistoricProcessInstance instance) {
        Integer version = instance.getProcessDefinitionVersion();
        if (version != null) {
            return version;
        }
        String[] id = instance.getProcessDefinitionId().split(":");
        return id.length == 3 ? Integer.parseInt(id[1]) : 0;
    }

    private @Nullable String diagram(String definition) {
        boolean exists = models.createProcessDefinitionQuery()
                        .processDefinitionId(definition)
                        .count()
                > 0;
        if (!exists) {
            return null;
        }
        try (InputStream model = models.getProcessModel(definition)) {
            return DrawnModel.of(model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
