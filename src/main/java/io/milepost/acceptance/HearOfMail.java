package io.milepost.acceptance;

import io.milepost.delivery.MilestoneMailUndeliverable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A mail that did not reach its client has asked nobody: the project's manager is asked to get the acceptance. */
@Component
class HearOfMail {
    private final AcceptanceRounds rounds;
    private final LockMilestone milestones;
    private final KeepAnswer keepAnswer;
    private final AcceptanceProcess process;

    HearOfMail(AcceptanceRounds rounds, LockMilestone milestones, KeepAnswer keepAnswer, AcceptanceProcess process) {
        this.rounds = rounds;
        this.milestones = milestones;
        this.keepAnswer = keepAnswer;
        this.process = process;
    }

    @EventListener
    void on(MilestoneMailUndeliverable mail) {
        rounds.keyOf(mail.acceptance()).map(milestones::lock).ifPresent(asked -> {
            boolean waits = asked.latest().id().equals(mail.acceptance())
                    && asked.latest().is(AcceptanceState.WAITING);
            if (waits) {
                keepAnswer.failToAsk(asked, said(mail));
                process.answered(asked.key());
            }
        });
    }

    private static String said(MilestoneMailUndeliverable mail) {
        String text = "The mail to %s did not reach the client: %s".formatted(mail.recipient(), mail.why());
        return text.length() <= 500 ? text : text.substring(0, 499) + "…";
    }
}
