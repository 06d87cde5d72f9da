package io.milepost.acceptance;

import io.milepost.invoice.BillReachedMilestone;
import io.milepost.project.MilestoneReached;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the invoice of a milestone its client has accepted, as reaching it would have; called again, it does nothing. */
@Component
public class StartDraft {
    private final LockMilestone milestones;
    private final BillReachedMilestone billReachedMilestone;

    StartDraft(LockMilestone milestones, BillReachedMilestone billReachedMilestone) {
        this.milestones = milestones;
        this.billReachedMilestone = billReachedMilestone;
    }

    @Transactional
    public void start(AcceptanceKey key) {
        LockedMilestone asked = milestones.lock(key);
        AcceptanceRound round = asked.latest();
        if (!round.isInProcess()) {
            return;
        }
        if (!round.is(AcceptanceState.ACCEPTED)) {
            throw new IllegalStateException("%s is %s, so nothing is billed".formatted(key, round.state()));
        }
        round.leaveProcess();
        asked.milestone().letBill();
        billReachedMilestone.on(new MilestoneReached(
                key.project(), key.milestone(), asked.milestone().date()));
    }
}
