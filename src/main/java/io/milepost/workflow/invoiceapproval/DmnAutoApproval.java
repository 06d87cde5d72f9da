package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.AutoApproval;
import io.milepost.approval.MatchedRule;
import io.milepost.approval.PolicyOutcome;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the newest auto-approval.dmn of the firm, and nothing but its clear yes counts as one. */
@Component
class DmnAutoApproval implements AutoApproval {
    private static final Logger LOG = LoggerFactory.getLogger(DmnAutoApproval.class);

    private final ProcessEngine engine;

    DmnAutoApproval(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public PolicyOutcome evaluate(ApprovalFacts facts) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> evaluate(context, PolicyTable.question(facts)));
    }

    private PolicyOutcome evaluate(CommandContext context, VariableMap facts) {
        String table = AutoApproval.TABLE;
        try {
            DecisionDefinition latest = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedLatestDecisionDefinitionByKey(table);
            return outcome(
                    DecisionEvaluationUtil.evaluateDecision(latest, facts), table + ", version " + latest.getVersion());
        } catch (Exception failed) {
            LOG.warn("The {} could not be evaluated; the policy is asked", table, failed);
            return new PolicyOutcome(List.of(), table + " (could not be evaluated)");
        }
    }

    static PolicyOutcome outcome(DmnDecisionResult result, String version) {
        if (result.isEmpty()) {
            return new PolicyOutcome(List.of(), version);
        }
        DmnDecisionResultEntries answer = result.getFirstResult();
        boolean yes = Boolean.TRUE.equals(answer.getEntry("approve"));
        String reason = String.valueOf((Object) answer.getEntry("reason"));
        return new PolicyOutcome(
                yes ? List.of(new MatchedRule(AutoApproval.TABLE, "none", 0, "", reason)) : List.of(), version);
    }
}
