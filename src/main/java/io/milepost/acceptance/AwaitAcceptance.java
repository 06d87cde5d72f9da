package io.milepost.acceptance;

import io.milepost.project.AcceptanceWanted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A milestone reached whose client accepts first: the client is asked, in the transaction that records it. */
@Component
class AwaitAcceptance {
    private final AcceptanceRounds rounds;
    private final AcceptanceProcess process;

    AwaitAcceptance(AcceptanceRounds rounds, AcceptanceProcess process) {
        this.rounds = rounds;
        this.process = process;
    }

    @EventListener
    void on(AcceptanceWanted wanted) {
        AcceptanceKey key = new AcceptanceKey(wanted.project(), wanted.milestone());
        int before = rounds.findByItemOrderByRound(key.item().value()).size();
        rounds.save(new AcceptanceRound(key, before + 1, wanted.days()));
        process.begin(key);
    }
}
