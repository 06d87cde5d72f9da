package io.milepost.acceptance;

import io.milepost.calendar.BusinessDays;
import io.milepost.calendar.WrittenDates;
import io.milepost.delivery.QueueNotices;
import io.milepost.invoice.Issuer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an answer down, once: whoever comes second finds it there. The milestone is locked. */
@Component
class KeepAnswer {
    private final QueueNotices notices;
    private final BusinessDays calendar;
    private final Issuer issuer;
    private final Clock clock;

    KeepAnswer(QueueNotices notices, BusinessDays calendar, Issuer issuer, Clock clock) {
        this.calendar = calendar;
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

    /** Whether its last day is over and the client had all their days, so that silence is consent: then that is written down. */
    boolean deemIfDue(LockedMilestone asked) {
        boolean due = isOver(asked) && late(asked).isEmpty();
        if (due) {
            accept(asked, Answer.deemed());
        }
        return due;
    }

    /** Why silence is no consent, a sentence: the mail names a day before which the client has to have had the days agreed. */
    Optional<String> late(LockedMilestone asked) {
        AcceptanceRound round = asked.latest();
        @Nullable
        Instant left = notices.leftAt(asked.milestone().key(), AcceptanceLetter.asking(round))
                .orElse(null);
        if (left == null) {
            return Optional.of("The mail to %s has not left in time.".formatted(round.askedAddress()));
        }
        LocalDate last = day(calendar.after(left, round.days()));
        return last.isAfter(Objects.requireNonNull(round.deemedOn()))
                ? Optional.of(
                        "The mail left only on %s, and names %s as the last day, when the client had less than the %d business days agreed."
                                .formatted(
                                        WrittenDates.day(day(left)), WrittenDates.day(round.deemedOn()), round.days()))
                : Optional.empty();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, calendar.zone());
    }

    boolean isOver(LockedMilestone asked) {
        return asked.latest().isOver(issuer.today(clock));
    }

    void failToAsk(LockedMilestone asked, String why) {
        asked.latest().failToAsk(why);
        asked.milestone().waitFor("Waits for the client's acceptance, which its project manager is asked to get.");
    }
}
