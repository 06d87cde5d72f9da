package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.MatchedRule;
import io.milepost.approval.Pace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** What the columns of approval-policy.dmn are to the domain, whoever evaluates it. */
final class PolicyTable {
    private static final Pattern VERSION =
            Pattern.compile(Pattern.quote(InvoiceApprovalModel.POLICY) + ", version (\\d+)");

    private PolicyTable() {}

    /** How a decision names the version that answered. */
    static String named(int version) {
        return "%s, version %d".formatted(InvoiceApprovalModel.POLICY, version);
    }

    static Optional<Integer> version(String named) {
        return Optional.of(VERSION.matcher(named))
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)));
    }

    static MatchedRule matched(DmnEvaluatedDecisionRule rule) {
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

    static VariableMap question(ApprovalFacts facts) {
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
                .putValue("taxUnusual", facts.taxUnusual())
                .putValue("marginPercent", facts.marginPercent())
                .putValue("billingKinds", facts.billingKinds());
    }
}
