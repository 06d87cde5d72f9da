package io.milepost.workflow.invoiceapproval;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Listens in on an evaluation for the rules that matched: a decision's result has their outputs, but not their ids. */
@Component
class MatchedRules extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> latest = ThreadLocal.withInitial(List::of);

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration
                .getDmnEngineConfiguration()
                .getDecisionTableEvaluationListeners()
                .add(this);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        if (event.getDecisionTable().getKey().equals(InvoiceApprovalModel.POLICY)) {
            latest.set(List.copyOf(event.getMatchingRules()));
        }
    }

    /** The rules of this thread's evaluation, once. */
    List<DmnEvaluatedDecisionRule> take() {
        List<DmnEvaluatedDecisionRule> rules = latest.get();
        latest.remove();
        return rules;
    }
}
