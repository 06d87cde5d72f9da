package io.milepost.workflow.milestoneacceptance;

import static io.milepost.workflow.milestoneacceptance.MilestoneAcceptanceModel.ACCEPTANCE_ANSWERED;
import static io.milepost.workflow.milestoneacceptance.MilestoneAcceptanceModel.ACCEPTANCE_WANTED;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.acceptance.AcceptanceProcess;
import io.milepost.workflow.engine.InThisTransaction;
import io.milepost.workflow.engine.InstanceVisibility;
import io.milepost.workflow.engine.WithoutAuthorization;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts and nudges an acceptance's process in the caller's transaction, also in one that a step has opened apart from its own. */
@Component
class CamundaAcceptanceProcess implements AcceptanceProcess {
    private final AcceptanceVariables variables;
    private final RuntimeService runtime;
    private final InstanceVisibility visibility;
    private final WithoutAuthorization engine;
    private final InThisTransaction here;

    CamundaAcceptanceProcess(
            AcceptanceVariables variables,
            RuntimeService runtime,
            InstanceVisibility visibility,
            WithoutAuthorization engine,
            InThisTransaction here) {
        this.variables = variables;
        this.runtime = runtime;
        this.visibility = visibility;
        this.engine = engine;
        this.here = here;
    }

    @Override
    public void begin(AcceptanceKey key) {
        Map<String, Object> known = variables.of(key);
        ProcessInstance started = engine.run(() -> runtime.createMessageCorrelation(ACCEPTANCE_WANTED)
                .processInstanceBusinessKey(key.toString())
                .setVariables(known)
                .correlateStartMessage());
        visibility.show(started.getId(), variables.projectManager(key));
    }

    /** A step of the same instance at the same moment is a lost race like any other: whoever called may try again. */
    @Override
    public void answered(AcceptanceKey key) {
        try {
            here.run(() -> {
                var unused = runtime.createMessageCorrelation(ACCEPTANCE_ANSWERED)
                        .processInstanceBusinessKey(key.toString())
                        .correlateAllWithResult();
            });
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("the process moved on in the same moment", lost);
        }
    }
}
