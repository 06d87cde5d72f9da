package io.milepost.workflow.taxtreatment;

import io.milepost.invoice.TaxFacts;
import io.milepost.invoice.TaxPolicy;
import io.milepost.invoice.TaxRuling;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the newest processes/tax-treatment.dmn. A failure is an answer, too, and stays inside the command, so that a draft
 * can show it instead of being lost with its transaction.
 */
@Component
class DmnTaxPolicy implements TaxPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(DmnTaxPolicy.class);

    private final ProcessEngineConfigurationImpl engine;
    private final TableReader reader;

    DmnTaxPolicy(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.reader = new TableReader(this.engine);
    }

    @Override
    public TaxRuling decide(TaxFacts facts) {
        return engine.getCommandExecutorTxRequired().execute(context -> decide(context, facts));
    }

    private TaxRuling decide(CommandContext context, TaxFacts facts) {
        try {
            var deployed = context.getProcessEngineConfiguration().getDeploymentCache();
            DecisionDefinition definition = deployed.findDeployedLatestDecisionDefinitionByKey(TaxTreatmentModel.KEY);
            var table = reader.read(definition, deployed.findDmnModelInstanceForDecisionDefinition(definition.getId()));
            return ruling(reader.engine()
                    .evaluateDecisionTable(table, TaxTreatmentModel.variables(facts))
                    .getResultList());
        } catch (Exception failed) {
            LOG.warn("The {} could not be evaluated; the draft says so", TaxTreatmentModel.KEY, failed);
            return TaxRuling.failed("the table could not be evaluated");
        }
    }

    private static TaxRuling ruling(List<Map<String, Object>> matched) {
        return switch (matched.size()) {
            case 0 -> TaxRuling.failed("no rule matches");
            case 1 -> TaxTreatmentModel.ruling(matched.get(0));
            default -> TaxRuling.failed("%d rules match at once".formatted(matched.size()));
        };
    }
}
