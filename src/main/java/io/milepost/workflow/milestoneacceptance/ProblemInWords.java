package io.milepost.workflow.milestoneacceptance;

import io.milepost.acceptance.AcceptanceRound;
import io.milepost.acceptance.AcceptanceState;
import io.milepost.acceptance.Answered;
import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Issuer;
import io.milepost.people.KnownNames;
import io.milepost.workflow.engine.StorableText;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What keeps a milestone from being accepted, for who has to settle it. */
@Component
class ProblemInWords {
    private final KnownNames names;
    private final Issuer issuer;

    ProblemInWords(KnownNames names, Issuer issuer) {
        this.names = names;
        this.issuer = issuer;
    }

    String of(AcceptanceRound round) {
        String why = round.is(AcceptanceState.REJECTED) ? round.reason() : round.hindrance();
        return StorableText.fit(Objects.requireNonNullElse(why, ""), StorableText.LONG);
    }

    /** Empty where nobody has said anything. */
    String by(AcceptanceRound round) {
        if (!round.is(AcceptanceState.REJECTED)) {
            return "";
        }
        String who = round.name().isEmpty() ? "The client" : round.name();
        String day = new WrittenDates(issuer.zone()).day(Objects.requireNonNull(round.answeredAt()));
        String how = round.how() == Answered.CLIENT_LINK
                ? "by the link in the mail"
                : "recorded by " + names.ofPerson(String.valueOf(round.answeredBy()));
        return StorableText.fit("%s, %s, %s".formatted(who, day, how), StorableText.NAME);
    }
}
