package io.milepost.web.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.acceptance.AcceptanceRound;
import io.milepost.acceptance.Answered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each time the client was to accept a milestone; {@code state} is the latest one's, and missing where nobody asks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownAcceptance(@Nullable String state, List<Round> rounds) {
    /** {@code problem} is why the client could not be asked; {@code deemedOn} the day on which silence is consent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Round(
            int round,
            String state,
            @Nullable Instant askedAt,
            @Nullable String askedAddress,
            @Nullable LocalDate deemedOn,
            @Nullable String problem,
            @Nullable Answered how,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String by,
            @Nullable String note) {
        static Round of(AcceptanceRound round) {
            boolean answered = !round.isOpen();
            return new Round(
                    round.round(),
                    round.state().name(),
                    round.askedAt(),
                    round.askedAddress(),
                    round.deemedOn(),
                    round.hindrance(),
                    round.how(),
                    round.answeredAt(),
                    round.answeredBy(),
                    answered ? round.name() : null,
                    answered ? round.reason() : null);
        }
    }

    static ShownAcceptance of(List<AcceptanceRound> rounds) {
        List<Round> shown = rounds.stream().map(Round::of).toList();
        return new ShownAcceptance(
                shown.isEmpty() ? null : shown.get(shown.size() - 1).state(), shown);
    }
}
