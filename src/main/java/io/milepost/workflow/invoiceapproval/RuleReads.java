package io.milepost.workflow.invoiceapproval;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.jspecify.annotations.Nullable;

/** Which facts a rule of a decision table looks at: those of the columns it has a cell in, and any that its cells name. */
final class RuleReads {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private final Set<String> facts;

    RuleReads(Set<String> facts) {
        this.facts = facts;
    }

    /** By the rule's id; a column that asks something else than a fact is named as it is written. */
    Map<String, Set<String>> of(DmnDecision decision) {
        Map<String, Set<String>> reads = new HashMap<>();
        if (decision.getDecisionLogic() instanceof DmnDecisionTableImpl table) {
            table.getRules().forEach(rule -> reads.put(rule.getId(), reads(table.getInputs(), rule)));
        }
        return reads;
    }

    private Set<String> reads(List<DmnDecisionTableInputImpl> inputs, DmnDecisionTableRuleImpl rule) {
        Set<String> read = new LinkedHashSet<>();
        for (int column = 0; column < inputs.size(); column++) {
            String cell = text(rule.getConditions().get(column));
            if (!cell.isEmpty() && !cell.equals("-")) {
                read.add(text(inputs.get(column).getExpression()));
                read.addAll(named(cell));
            }
        }
        rule.getConclusions().forEach(conclusion -> read.addAll(named(text(conclusion))));
        return read;
    }

    private List<String> named(String cell) {
        return NAME.matcher(cell.replaceAll("\"[^\"]*\"", ""))
                .results()
                .map(found -> found.group())
                .filter(facts::contains)
                .toList();
    }

    private static String text(@Nullable DmnExpressionImpl expression) {
        return expression == null || expression.getExpression() == null
                ? ""
                : expression.getExpression().strip();
    }
}
