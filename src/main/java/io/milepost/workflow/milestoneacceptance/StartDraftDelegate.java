package io.milepost.workflow.milestoneacceptance;

import io.milepost.acceptance.StartDraft;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_StartDraft. */
@Component
class StartDraftDelegate implements JavaDelegate {
    private final StartDraft startDraft;

    StartDraftDelegate(StartDraft startDraft) {
        this.startDraft = startDraft;
    }

    @Override
    public void execute(DelegateExecution execution) {
        startDraft.start(MilestoneAcceptanceModel.key(execution));
    }
}
