package io.milepost.workflow.milestoneacceptance;

import io.milepost.acceptance.AcceptanceKey;
import io.milepost.acceptance.AcceptanceProcess;
import io.milepost.acceptance.AcceptanceState;
import io.milepost.acceptance.MilestoneAcceptances;
import io.milepost.workflow.engine.WaitingRows;
import java.util.List;
import org.springframework.stereotype.Component;

/** Otherwise a milestone would wait for ever, and nobody could bill it. */
@Component
class WaitingAcceptances implements WaitingRows<AcceptanceKey> {
    private final MilestoneAcceptances acceptances;
    private final AcceptanceProcess process;

    WaitingAcceptances(MilestoneAcceptances acceptances, AcceptanceProcess process) {
        this.acceptances = acceptances;
        this.process = process;
    }

    @Override
    public String process() {
        return MilestoneAcceptanceModel.KEY;
    }

    @Override
    public List<AcceptanceKey> all() {
        return acceptances.inProcess();
    }

    @Override
    public String businessKey(AcceptanceKey row) {
        return row.toString();
    }

    @Override
    public boolean stillWaits(AcceptanceKey row) {
        return acceptances.lock(row).isPresent();
    }

    @Override
    public void askAgain(AcceptanceKey row) {
        process.begin(row);
    }

    @Override
    public List<AcceptanceKey> doubtful() {
        return all();
    }

    /** An answer whose message was lost, as by a process moved by hand. */
    @Override
    public void nudge(AcceptanceKey row) {
        acceptances
                .latest(row.item())
                .filter(round -> round.is(AcceptanceState.ACCEPTED) || round.is(AcceptanceState.REJECTED))
                .ifPresent(round -> process.answered(row));
    }
}
