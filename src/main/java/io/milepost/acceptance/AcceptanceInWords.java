package io.milepost.acceptance;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Issuer;
import java.util.Objects;

/** Says who accepted a milestone when and how, in a sentence without its beginning. */
final class AcceptanceInWords {
    private AcceptanceInWords() {}

    static String of(AcceptanceRound accepted, Issuer issuer) {
        String day = new WrittenDates(issuer.zone()).day(Objects.requireNonNull(accepted.answeredAt()));
        String who = accepted.name().isEmpty() ? "the client" : accepted.name();
        return switch (Objects.requireNonNull(accepted.how())) {
            case DEEMED -> "deemed accepted on " + WrittenDates.day(Objects.requireNonNull(accepted.deemedOn()));
            case CLIENT_LINK -> "accepted by %s by link on %s".formatted(who, day);
            case RECORDED ->
                "accepted by %s, recorded on %s by %s: %s"
                        .formatted(who, day, accepted.answeredBy(), accepted.reason());
        };
    }
}
