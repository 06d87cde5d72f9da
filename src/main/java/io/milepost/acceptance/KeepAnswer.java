package io.milepost.acceptance;

import io.milepost.delivery.QueueNotices;
import io.milepost.invoice.Issuer;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes an answer down, once: whoever comes second finds it there. The milestone is locked. */
@Component
class KeepAnswer {
    private final QueueNotices notices;
    private final Issuer issuer;
    private final Clock clock;

    KeepAnswer(QueueNotices notices, Issuer issuer, Clock clock) {
        this.notices = notices;
        this.issuer = issuer;
        this.clock = clock;
    }

    void accept(LockedMilestone asked, Answer said) {
        asked.latest().answer(AcceptanceState.ACCEPTED, said, clock.instant());
        asked.milestone().waitFor("The client has accepted it, and its draft is about to begin.");
    }

    void reject(LockedMilestone asked, Answer said) {
        asked.latest().answer(AcceptanceState.REJECTED, said, clock.instant());
        asked.milestone().waitFor("The client has rejected it: its project manager has a task to settle that.");
    }

    /** Whether its last day is over and the client was asked, so that silence is consent: then that is written down. */
    boolean deemIfDue(LockedMilestone asked) {
        boolean due =
                isOver(asked) && notices.hasLeft(asked.milestone().key(), AcceptanceLetter.asking(asked.latest()));
        if (due) {
            accept(asked, Answer.deemed());
        }
        return due;
    }

    boolean isOver(LockedMilestone asked) {
        return asked.latest().isOver(issuer.today(clock));
    }

    void failToAsk(LockedMilestone asked, String why) {
        asked.latest().failToAsk(why);
        asked.milestone().waitFor("Waits for the client's acceptance, which its project manager is asked to get.");
    }
}
