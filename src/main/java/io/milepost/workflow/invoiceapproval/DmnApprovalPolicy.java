package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.ApprovalPolicy;
import io.milepost.approval.MatchedRule;
import io.milepost.approval.Pace;
import io.milepost.approval.PolicyOutcome;
import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
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
                .execute(context -> evaluate(context, variables(facts)));
    }

    private PolicyOutcome evaluate(CommandContext context, VariableMap facts) {
        String version = InvoiceApprovalModel.POLICY;
        matchedRules.take();
        try {
            DecisionDefinition policy = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedLatestDecisionDefinitionByKey(InvoiceApprovalModel.POLICY);
            version += ", version " + policy.getVersion();
            DecisionEvaluationUtil.evaluateDecision(policy, facts);
            return new PolicyOutcome(
                    matchedRules.take().stream().map(DmnApprovalPolicy::matched).toList(), version);
        } catch (Exception failed) {
            LOG.warn("The {} could not be evaluated; the fallback gate decides", version, failed);
            return new PolicyOutcome(List.of(), version + " (could not be evaluated)");
        }
    }

    private static MatchedRule matched(DmnEvaluatedDecisionRule rule) {
        Integer order = number(rule, "order");
        String escalateTo = text(rule, "escalateTo");
        return new MatchedRule(
                rule.getId(),
                text(rule, "gate"),
                order == null ? 0 : order,
                text(rule, "group"),
                text(rule, "reason"),
                new Pace(
                        number(rule, "dueDays"),
                        number(rule, "reminderDays"),
                        number(rule, "escalationDays"),
                        escalateTo.isBlank() ? null : escalateTo));
    }

    private static @Nullable Integer number(DmnEvaluatedDecisionRule rule, String output) {
        return value(rule, output) instanceof Number number ? number.intValue() : null;
    }

    private static String text(DmnEvaluatedDecisionRule rule, String output) {
        Object value = value(rule, output);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Object value(DmnEvaluatedDecisionRule rule, String output) {
        DmnEvaluatedOutput entry = rule.getOutputEntries().get(output);
        return entry == null ? null : entry.getValue().getValue();
    }

    private static VariableMap variables(ApprovalFacts facts) {
        return Variables.putValue("net", facts.net())
                .putValue("newClient", facts.newClient())
                .putValue("writeDownPercent", facts.writeDownPercent())
                .putValue("freeLines", facts.freeLines())
                .putValue("kind", facts.kind())
                .putValue("creditHold", facts.creditHold())
                .putValue("taxCategory", facts.taxCategory())
                .putValue("writeOffPercent", facts.writeOffPercent())
                .putValue("daysSinceMilestone", facts.daysSinceMilestone())
                .putValue("discountPercent", facts.discountPercent())
                .putValue("overBudget", facts.overBudget())
                .putValue("overCap", facts.overCap())
                .putValue("termsDiffer", facts.termsDiffer())
                .putValue("taxUnusual", facts.taxUnusual());
    }
}
