package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.PolicyRules;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Reads in the table that was asked, not in today's, which columns a rule fills in. */
@Component
class DeployedPolicyRules implements PolicyRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    private final RepositoryService models;
    private final WithoutAuthorization system;

    DeployedPolicyRules(RepositoryService models, WithoutAuthorization system) {
        this.models = models;
        this.system = system;
    }

    @Override
    public Map<String, List<String>> factsRead(String policyVersion) {
        return PolicyTable.version(policyVersion)
                .flatMap(version -> system.run(() -> table(version)))
                .map(DeployedPolicyRules::facts)
                .orElse(Map.of());
    }

    private Optional<DecisionTable> table(int version) {
        return Optional.ofNullable(models.createDecisionDefinitionQuery()
                        .decisionDefinitionKey(InvoiceApprovalModel.POLICY)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(DecisionDefinition::getId)
                .flatMap(id -> models.getDmnModelInstance(id).getModelElementsByType(DecisionTable.class).stream()
                        .findFirst());
    }

    private static Map<String, List<String>> facts(DecisionTable table) {
        List<Input> inputs = List.copyOf(table.getInputs());
        Map<String, List<String>> facts = new LinkedHashMap<>();
        for (Rule rule : table.getRules()) {
            List<InputEntry> cells = List.copyOf(rule.getInputEntries());
            List<String> read = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i).getTextContent().strip();
                if (!cell.isEmpty() && !cell.equals("-")) {
                    read.addAll(names(inputs.get(i).getInputExpression().getTextContent()));
                    read.addAll(names(cell));
                }
            }
            facts.put(rule.getId(), List.copyOf(read));
        }
        return facts;
    }

    /** Functions and literals are no facts and mean nothing to whoever puts these into words. */
    private static List<String> names(String feel) {
        Matcher names = NAME.matcher(TEXT.matcher(feel).replaceAll(""));
        List<String> all = new ArrayList<>();
        while (names.find()) {
            all.add(names.group());
        }
        return all;
    }
}
