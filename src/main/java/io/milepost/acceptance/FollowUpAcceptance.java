package io.milepost.acceptance;

import io.milepost.client.Clients;
import io.milepost.delivery.QueueNotices;
import io.milepost.invoice.Issuer;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks where an acceptance stands, and does what its day brings: the client is reminded, or silence is consent. */
@Component
public class FollowUpAcceptance {
    private final LockMilestone milestones;
    private final KeepAnswer keepAnswer;
    private final Clients clients;
    private final QueueNotices notices;
    private final Issuer issuer;
    private final Clock clock;

    FollowUpAcceptance(
            LockMilestone milestones,
            KeepAnswer keepAnswer,
            Clients clients,
            QueueNotices notices,
            Issuer issuer,
            Clock clock) {
        this.milestones = milestones;
        this.keepAnswer = keepAnswer;
        this.clients = clients;
        this.notices = notices;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Transactional
    public AcceptanceStanding look(AcceptanceKey key) {
        LockedMilestone asked = milestones.lock(key);
        AcceptanceRound round = asked.latest();
        if (!keepAnswer.deemIfDue(asked)) {
            if (keepAnswer.isOver(asked)) {
                keepAnswer.failToAsk(asked, keepAnswer.late(asked).orElseThrow());
            } else if (round.isToBeReminded(clock.instant())) {
                remind(asked, round);
            }
        }
        return new AcceptanceStanding(round.state(), round.nextLook(issuer));
    }

    private void remind(LockedMilestone asked, AcceptanceRound round) {
        var client = clients.findById(asked.project().details().client()).orElseThrow();
        round.remind();
        notices.toClient(
                asked.milestone().key(),
                round.id(),
                AcceptanceLetter.reminding(round),
                String.valueOf(round.askedAddress()),
                issuer.email(),
                AcceptanceLetter.remind(asked, client.details(), issuer));
    }
}
