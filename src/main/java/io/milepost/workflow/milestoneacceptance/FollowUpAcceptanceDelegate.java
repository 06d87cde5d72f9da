package io.milepost.workflow.milestoneacceptance;

import io.milepost.acceptance.AcceptanceStanding;
import io.milepost.acceptance.FollowUpAcceptance;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Task_FollowUpAcceptance. */
@Component
class FollowUpAcceptanceDelegate implements JavaDelegate {
    private final FollowUpAcceptance followUpAcceptance;

    FollowUpAcceptanceDelegate(FollowUpAcceptance followUpAcceptance) {
        this.followUpAcceptance = followUpAcceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AcceptanceStanding standing = followUpAcceptance.look(MilestoneAcceptanceModel.key(execution));
        MilestoneAcceptanceModel.ACCEPTANCE.set(execution, standing.state().code());
        if (standing.nextLook() != null) {
            MilestoneAcceptanceModel.NEXT_LOOK.set(execution, standing.nextLook());
        }
    }
}
