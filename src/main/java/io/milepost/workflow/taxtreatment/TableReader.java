package io.milepost.workflow.taxtreatment;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;

/**
 * Reads deployed tables for an engine of its own that keeps no history: a draft asks whenever it is looked at, within
 * transactions that write nothing. What scripts and expressions may do, it has from the engine's own.
 */
final class TableReader {
    private record Read(String id, DmnDecision table) {}

    private final DmnEngine tables;
    private volatile @Nullable Read latest;

    TableReader(ProcessEngineConfigurationImpl engine) {
        DefaultDmnEngineConfiguration own = engine.getDmnEngineConfiguration();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(own.getScriptEngineResolver());
        configuration.setElProvider(own.getElProvider());
        configuration.setFeelEngineFactory(own.getFeelEngineFactory());
        tables = configuration.buildEngine();
    }

    DmnEngine engine() {
        return tables;
    }

    DmnDecision read(DecisionDefinition definition, DmnModelInstance model) {
        Read known = latest;
        if (known == null || !known.id().equals(definition.getId())) {
            known = new Read(definition.getId(), tables.parseDecision(definition.getKey(), model));
            latest = known;
        }
        return known.table();
    }
}
