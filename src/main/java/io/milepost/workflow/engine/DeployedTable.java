package io.milepost.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of a deployed table, evaluated by an engine of its own that keeps no history: it is asked also within
 * transactions that write nothing. What scripts and expressions may do, it has from the process engine's own.
 */
public final class DeployedTable {
    private record Read(String version, DmnDecision table) {}

    private final String key;
    private final ProcessEngineConfigurationImpl engine;
    private final DmnEngine tables;
    private volatile @Nullable Read latest;

    public DeployedTable(String key, ProcessEngine engine) {
        this.key = key;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        DefaultDmnEngineConfiguration own = this.engine.getDmnEngineConfiguration();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(own.getScriptEngineResolver());
        configuration.setElProvider(own.getElProvider());
        configuration.setFeelEngineFactory(own.getFeelEngineFactory());
        tables = configuration.buildEngine();
    }

    /** The id of the version that is in force. */
    public String version() {
        return inTheEngine(context -> newest(context).getId());
    }

    /** The outputs of each rule that matches, by name. Fails where the table can't be read or evaluated. */
    public List<Map<String, Object>> evaluate(Map<String, Object> facts) {
        return inTheEngine(context -> {
            var table = read(newest(context), context);
            return tables.evaluateDecisionTable(table, facts).getResultList();
        });
    }

    private DecisionDefinition newest(CommandContext context) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(key);
    }

    private DmnDecision read(DecisionDefinition definition, CommandContext context) {
        Read known = latest;
        if (known == null || !known.version().equals(definition.getId())) {
            var model = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDmnModelInstanceForDecisionDefinition(definition.getId());
            known = new Read(definition.getId(), tables.parseDecision(definition.getKey(), model));
            latest = known;
        }
        return known.table();
    }

    /** A failure leaves the command as an answer, so that it doesn't take the transaction around it along. */
    private <T> T inTheEngine(Command<T> work) {
        Outcome<T> outcome = engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                return new Outcome<>(work.execute(context), null);
            } catch (RuntimeException failed) {
                return new Outcome<>(null, failed);
            }
        });
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return Objects.requireNonNull(outcome.answer());
    }

    private record Outcome<T>(@Nullable T answer, @Nullable RuntimeException failure) {}
}
