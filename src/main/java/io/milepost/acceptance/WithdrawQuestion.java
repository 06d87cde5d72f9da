package io.milepost.acceptance;

import io.milepost.link.ClientLinks;
import io.milepost.project.ClientChanged;
import io.milepost.project.MilestoneChanged;
import io.milepost.project.RecordLocked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A client's answer must not count any more: the link leads nowhere, and while none was given silence is no consent to what was
 * not asked. The project's manager is asked to get the acceptance instead.
 */
@Component
public class WithdrawQuestion {
    private final AcceptanceRounds rounds;
    private final LockMilestone milestones;
    private final KeepAnswer keepAnswer;
    private final ClientLinks links;
    private final AcceptanceProcess process;

    WithdrawQuestion(
            AcceptanceRounds rounds,
            LockMilestone milestones,
            KeepAnswer keepAnswer,
            ClientLinks links,
            AcceptanceProcess process) {
        this.rounds = rounds;
        this.milestones = milestones;
        this.keepAnswer = keepAnswer;
        this.links = links;
        this.process = process;
    }

    /** As when the mail went to the wrong one. What was answered already stays answered. */
    @Transactional
    public void withdraw(AcceptanceKey key) {
        LockedMilestone asked = milestones.lock(key);
        if (!asked.isAsked()) {
            throw new RecordLocked("The client was not asked to accept this milestone.");
        }
        links.revokeAll(asked.latest().id());
        stopWaiting(asked, "The link in the client's mail was revoked.");
    }

    @EventListener
    void on(MilestoneChanged changed) {
        askedOtherwise(
                new AcceptanceKey(changed.project(), changed.milestone()),
                "What was agreed for the milestone changed after the client was asked.");
    }

    @EventListener
    void on(ClientChanged changed) {
        rounds.waitingIn(changed.project())
                .forEach(key -> askedOtherwise(key, "Another client was asked, before the project changed."));
    }

    private void askedOtherwise(AcceptanceKey key, String why) {
        LockedMilestone asked = milestones.lock(key);
        if (asked.isAsked() && asked.latest().is(AcceptanceState.WAITING)) {
            links.revokeAll(asked.latest().id());
            stopWaiting(asked, why);
        }
    }

    private void stopWaiting(LockedMilestone asked, String why) {
        if (asked.latest().is(AcceptanceState.WAITING)) {
            keepAnswer.failToAsk(asked, why);
            process.answered(asked.key());
        }
    }
}
