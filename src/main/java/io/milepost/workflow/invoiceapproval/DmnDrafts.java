package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.ApprovalFacts;
import io.milepost.approval.ApprovalPolicy;
import io.milepost.approval.AutoApproval;
import io.milepost.approval.CheckModels.Draft;
import io.milepost.approval.DraftedModels;
import io.milepost.approval.ModelGate;
import io.milepost.approval.PolicyOutcome;
import io.milepost.workflow.engine.guard.Guard;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.springframework.stereotype.Component;

/** Evaluates tables beside the engine, so that nothing of it is in the engine's history. */
@Component
class DmnDrafts implements DraftedModels {
    private static final String DRAFT = "draft";

    @Override
    public Optional<ApprovalPolicy> policy(Draft file) {
        MatchedRules matchedRules = new MatchedRules();
        DmnEngine engine = engine(matchedRules);
        return table(InvoiceApprovalModel.POLICY, file, engine)
                .map(decision -> new DraftedPolicy(engine, decision, matchedRules));
    }

    @Override
    public Optional<AutoApproval> autoApproval(Draft file) {
        DmnEngine engine = engine(new MatchedRules());
        return table(AutoApproval.TABLE, file, engine)
                .map(decision -> facts ->
                        DmnAutoApproval.outcome(engine.evaluateDecision(decision, PolicyTable.question(facts)), DRAFT));
    }

    private static Optional<DmnDecision> table(String key, Draft file, DmnEngine engine) {
        return isCalled(file, ".dmn")
                ? engine.parseDecisions(new ByteArrayInputStream(file.content())).stream()
                        .filter(decision -> decision.getKey().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    private record DraftedPolicy(DmnEngine engine, DmnDecision decision, MatchedRules matchedRules)
            implements ApprovalPolicy {
        @Override
        public PolicyOutcome evaluate(ApprovalFacts facts) {
            matchedRules.take();
            engine.evaluateDecisionTable(decision, PolicyTable.question(facts));
            return new PolicyOutcome(
                    matchedRules.take().stream().map(PolicyTable::matched).toList(), DRAFT);
        }

        @Override
        public boolean asksFor(String fact) {
            return !(decision.getDecisionLogic() instanceof DmnDecisionTableImpl table)
                    || table.getInputs().stream()
                            .anyMatch(
                                    column -> fact.equals(column.getExpression().getExpression()));
        }
    }

    private static DmnEngine engine(MatchedRules matchedRules) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(FeelParsedOnce::new);
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(matchedRules));
        return configuration.buildEngine();
    }

    @Override
    public Optional<Boolean> asksAutoApproval(Draft file) {
        return gates(file).map(gates -> AutoApprovalSetting.isIn(file.content()));
    }

    @Override
    public Optional<List<ModelGate>> gates(Draft file) {
        return isCalled(file, ".bpmn") ? Guard.drawnGates(file.name(), file.content()) : Optional.empty();
    }

    private static boolean isCalled(Draft file, String ending) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
