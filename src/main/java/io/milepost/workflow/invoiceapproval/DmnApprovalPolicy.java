package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.ApprovalPolicy;
import io.milepost.approval.PolicyOutcome;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the newest processes/approval-policy.dmn. A table that is missing or fails is reported as matching nothing, which the
 * domain answers with the fallback gate; the failure stays inside the command so that it doesn't doom the transaction.
 */
@Component
class DmnApprovalPolicy implements ApprovalPolicy {
    private static final Logger LOG = LoggerFactory.getLogger(DmnApprovalPolicy.class);

    private final ProcessEngine engine;
    private final MatchedRules matchedRules;

    DmnApprovalPolicy(ProcessEngine engine, MatchedRules matchedRules) {
        this.engine = engine;
        this.matchedRules = matchedRules;
    }

    @Override
    public PolicyOutcome evaluate(ApprovalFacts facts) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> evaluate(context, PolicyTable.question(facts)));
    }

    private PolicyOutcome evaluate(CommandContext context, VariableMap facts) {
        String version = InvoiceApprovalModel.POLICY;
        matchedRules.take();
        try {
            DecisionDefinition policy = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedLatestDecisionDefinitionByKey(InvoiceApprovalModel.POLICY);
            version = PolicyTable.named(policy.getVersion());
            DecisionEvaluationUtil.evaluateDecision(policy, facts);
            return new PolicyOutcome(
                    matchedRules.take().stream().map(PolicyTable::matched).toList(), version);
        } catch (Exception failed) {
            LOG.warn("The {} could not be evaluated; the fallback gate decides", version, failed);
            return new PolicyOutcome(List.of(), version + " (could not be evaluated)");
        }
    }
}
