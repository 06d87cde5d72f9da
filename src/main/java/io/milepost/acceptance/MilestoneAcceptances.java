package io.milepost.acceptance;

import io.milepost.project.ItemKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How clients were asked to accept milestones and what came of it, to be shown, and for whoever sees to it that it goes on. */
@Component
public class MilestoneAcceptances {
    private final AcceptanceRounds rounds;
    private final LockMilestone milestones;

    MilestoneAcceptances(AcceptanceRounds rounds, LockMilestone milestones) {
        this.rounds = rounds;
        this.milestones = milestones;
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<AcceptanceRound> of(ItemKey milestone) {
        return rounds.findByItemOrderByRound(milestone.value());
    }

    @Transactional(readOnly = true)
    public Optional<AcceptanceRound> latest(ItemKey milestone) {
        return of(milestone).stream().reduce((one, later) -> later);
    }

    /** What a link of this acceptance still shows: none that another followed, or that was given up. */
    @Transactional(readOnly = true)
    public Optional<AcceptanceRound> shown(String acceptance) {
        return rounds.keyOf(acceptance)
                .flatMap(key -> latest(key.item()))
                .filter(round -> round.id().equals(acceptance) && !round.is(AcceptanceState.GIVEN_UP));
    }

    /** Those about which a process has something left to do. */
    @Transactional(readOnly = true)
    public List<AcceptanceKey> inProcess() {
        return rounds.inProcess();
    }

    /** Locked: nobody goes on with it meanwhile. Empty where nothing is left to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AcceptanceRound> lock(AcceptanceKey key) {
        LockedMilestone asked = milestones.lock(key);
        return Optional.of(asked)
                .filter(LockedMilestone::isAsked)
                .map(LockedMilestone::latest)
                .filter(AcceptanceRound::isInProcess);
    }
}
