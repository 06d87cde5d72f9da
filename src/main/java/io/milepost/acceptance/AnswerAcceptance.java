package io.milepost.acceptance;

import io.milepost.project.RecordLocked;
import io.milepost.project.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A client says whether they accept a milestone: by the link, or to somebody of the firm, who writes it down. */
@Component
public class AnswerAcceptance {
    /** Who answers by the link; no account has this name. */
    public static final String CLIENT = "client";

    private final LockMilestone milestones;
    private final AcceptanceRounds rounds;
    private final KeepAnswer keepAnswer;
    private final AcceptanceProcess process;

    AnswerAcceptance(
            LockMilestone milestones, AcceptanceRounds rounds, KeepAnswer keepAnswer, AcceptanceProcess process) {
        this.milestones = milestones;
        this.rounds = rounds;
        this.keepAnswer = keepAnswer;
        this.process = process;
    }

    /** {@code acceptance} is the round the link is of; {@code name} may be empty. */
    @Transactional
    public void acceptByLink(String acceptance, String name) {
        LockedMilestone asked = open(acceptance);
        Answer said = Answer.byLink(name, "").checked("The reason", false);
        if (!keepAnswer.deemIfDue(asked)) {
            keepAnswer.accept(asked, said);
        }
        process.answered(asked.key());
    }

    /** The project's manager reads {@code reason}. What comes after the last day comes too late. */
    @Transactional
    public void rejectByLink(String acceptance, String name, String reason) {
        LockedMilestone asked = open(acceptance);
        Answer said = Answer.byLink(name, reason).checked("What is missing", true);
        if (!keepAnswer.deemIfDue(asked)) {
            keepAnswer.reject(asked, said);
        }
        process.answered(asked.key());
    }

    /** {@code name} said so at the client, and {@code note} how, or why not. The process hears of it. */
    @Transactional
    public void record(AcceptanceKey key, boolean accepted, String name, String note, String person) {
        write(key, accepted, name, note, person);
        process.answered(key);
    }

    /** For whoever is asked by the process, which looks again by itself. */
    @Transactional
    public void write(AcceptanceKey key, boolean accepted, String name, String note, String person) {
        LockedMilestone asked = milestones.lock(key);
        requireOpen(asked);
        Answer said = Answer.recorded(person, name, note)
                .checked(accepted ? "How the client accepted" : "Why the client rejects it", true);
        if (accepted) {
            keepAnswer.accept(asked, said);
        } else {
            keepAnswer.reject(asked, said);
        }
    }

    private LockedMilestone open(String acceptance) {
        AcceptanceKey key = rounds.keyOf(acceptance).orElseThrow(() -> new UnknownRecord("acceptance", acceptance));
        LockedMilestone asked = milestones.lock(key);
        if (!asked.latest().id().equals(acceptance)) {
            throw new RecordLocked("The client is asked anew, by another link.");
        }
        if (!asked.latest().isOpen()) {
            throw new RecordLocked("Nobody waits for the client's answer any more.");
        }
        return asked;
    }

    private static void requireOpen(LockedMilestone asked) {
        if (!asked.isAsked() || !asked.latest().isInProcess()) {
            throw new RecordLocked("Nobody waits for the client's acceptance of milestone %s of %s."
                    .formatted(asked.milestone().code(), asked.project().code()));
        }
        if (asked.latest().is(AcceptanceState.REJECTED)) {
            throw new RecordLocked(
                    "The client has rejected it: complete the task \"Settle rejection\", also where they accept after all.");
        }
        if (asked.latest().is(AcceptanceState.ACCEPTED)) {
            throw new RecordLocked("The client has accepted it already.");
        }
    }
}
