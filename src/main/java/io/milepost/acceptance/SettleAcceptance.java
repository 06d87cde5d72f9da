package io.milepost.acceptance;

import io.milepost.link.ClientLinks;
import io.milepost.project.RecordLocked;
import io.milepost.project.TakeBackMilestone;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a project's manager makes of a milestone that its client rejected or could not be asked about. */
@Component
public class SettleAcceptance {
    private final LockMilestone milestones;
    private final AcceptanceRounds rounds;
    private final AnswerAcceptance answers;
    private final KeepAnswer keepAnswer;
    private final TakeBackMilestone takeBack;
    private final ClientLinks links;
    private final Clock clock;

    SettleAcceptance(
            LockMilestone milestones,
            AcceptanceRounds rounds,
            AnswerAcceptance answers,
            KeepAnswer keepAnswer,
            TakeBackMilestone takeBack,
            ClientLinks links,
            Clock clock) {
        this.milestones = milestones;
        this.rounds = rounds;
        this.answers = answers;
        this.keepAnswer = keepAnswer;
        this.takeBack = takeBack;
        this.links = links;
        this.clock = clock;
    }

    /** By a new link, and with the project's days of today; the old link leads nowhere any more. */
    @Transactional
    public void askAgain(AcceptanceKey key) {
        LockedMilestone asked = stuck(key);
        asked.milestone().waitFor("Waits for the client's acceptance.");
        var unused = next(asked);
    }

    /** The client said yes after all, in another way than by the link: {@code note} says how. */
    @Transactional
    public void acceptOtherwise(AcceptanceKey key, String name, String note, String person) {
        LockedMilestone asked = stuck(key);
        if (asked.latest().is(AcceptanceState.UNASKED)) {
            answers.write(key, true, name, note, person);
            return;
        }
        Answer said = Answer.recorded(person, name, note).checked("How the client accepted", true);
        keepAnswer.accept(next(asked), said);
    }

    /** The milestone counts as not reached, and can be reached again later. */
    @Transactional
    public void giveUp(AcceptanceKey key, String note, String person) {
        LockedMilestone asked = stuck(key);
        Answer said = Answer.recorded(person, "", note).checked("Why it is given up", true);
        LockedMilestone last = asked.latest().is(AcceptanceState.UNASKED) ? asked : next(asked);
        last.latest().answer(AcceptanceState.GIVEN_UP, said, clock.instant());
        last.latest().leaveProcess();
        links.revokeAll(last.latest().id());
        takeBack.takeBack(asked.project(), asked.milestone());
    }

    private LockedMilestone stuck(AcceptanceKey key) {
        LockedMilestone asked = milestones.lock(key);
        boolean stuck = asked.isAsked()
                && asked.latest().isInProcess()
                && (asked.latest().is(AcceptanceState.REJECTED)
                        || asked.latest().is(AcceptanceState.UNASKED));
        if (!stuck) {
            throw new RecordLocked("This was settled in the same moment by somebody else.");
        }
        return asked;
    }

    /** The one before has no link and no process any more. */
    private LockedMilestone next(LockedMilestone asked) {
        AcceptanceRound before = asked.latest();
        links.revokeAll(before.id());
        before.leaveProcess();
        rounds.saveAndFlush(before);
        int days = Objects.requireNonNullElse(asked.project().acceptanceDays(), before.days());
        AcceptanceRound next = rounds.save(new AcceptanceRound(asked.key(), before.round() + 1, days));
        return new LockedMilestone(asked.project(), asked.milestone(), java.util.List.of(next));
    }
}
