package io.milepost.workflow.milestoneacceptance;

import io.milepost.acceptance.AskClient;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_AskClient. */
@Component
class AskClientDelegate implements JavaDelegate {
    private final AskClient askClient;

    AskClientDelegate(AskClient askClient) {
        this.askClient = askClient;
    }

    @Override
    public void execute(DelegateExecution execution) {
        askClient.ask(MilestoneAcceptanceModel.key(execution));
    }
}
