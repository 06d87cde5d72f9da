package io.milepost.workflow.invoiceapproval;

import io.milepost.approval.ApprovalGates;
import io.milepost.approval.AskForReview;
import io.milepost.approval.Gate;
import io.milepost.people.DeputiesChanged;
import io.milepost.workflow.engine.WithoutAuthorization;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Shows reviews that wait to who stands in from now on, and no more to who doesn't, as soon as it is said. */
@Component
class OfferToDeputies {
    private final ApprovalGates gates;
    private final AskForReview askForReview;
    private final WithoutAuthorization system;

    OfferToDeputies(ApprovalGates gates, AskForReview askForReview, WithoutAuthorization system) {
        this.gates = gates;
        this.askForReview = askForReview;
        this.system = system;
    }

    @EventListener
    void changed(DeputiesChanged change) {
        try {
            system.run(() -> {
                gates.waiting().forEach(this::offerAnew);
                return true;
            });
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("a review moved on in the same moment", lost);
        }
    }

    private void offerAnew(Gate gate) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(gate.engineTask());
        if (task != null) {
            ReviewStep.offer(task, askForReview.offered(gate.id()));
        }
    }
}
