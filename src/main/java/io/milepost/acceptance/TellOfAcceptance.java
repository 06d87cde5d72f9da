package io.milepost.acceptance;

import io.milepost.invoice.DraftBegun;
import io.milepost.invoice.Issuer;
import io.milepost.invoice.Timeline;
import io.milepost.project.ItemKey;
import io.milepost.project.Milestone;
import io.milepost.project.Milestones;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on an invoice's timeline how the milestones on it were accepted. */
@Component
class TellOfAcceptance {
    private final AcceptanceRounds rounds;
    private final Milestones milestones;
    private final Timeline timeline;
    private final Issuer issuer;

    TellOfAcceptance(AcceptanceRounds rounds, Milestones milestones, Timeline timeline, Issuer issuer) {
        this.rounds = rounds;
        this.milestones = milestones;
        this.timeline = timeline;
        this.issuer = issuer;
    }

    @EventListener
    void on(DraftBegun draft) {
        if (draft.milestones().isEmpty()) {
            return;
        }
        Map<ItemKey, AcceptanceRound> latest = new LinkedHashMap<>();
        rounds.findByItemInOrderByRound(
                        draft.milestones().stream().map(ItemKey::value).toList())
                .forEach(round -> latest.put(round.key().item(), round));
        latest.values().stream()
                .filter(round -> round.is(AcceptanceState.ACCEPTED))
                .forEach(round -> timeline.append(
                        draft.invoice(),
                        Timeline.MILEPOST,
                        "Milestone accepted",
                        "%s %s".formatted(nameOf(round), AcceptanceInWords.of(round, issuer))));
    }

    private String nameOf(AcceptanceRound round) {
        return milestones
                .findById(round.key().item())
                .map(Milestone::name)
                .orElse(round.key().milestone());
    }
}
