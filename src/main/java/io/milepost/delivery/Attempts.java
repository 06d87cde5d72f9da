package io.milepost.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a mail was tried, how often again though it may have left, and what went wrong last. */
@Embeddable
record Attempts(
        @Column(name = "attempts") int made,
        int resends,
        @Column(name = "last_error") @Nullable String lastError) {
    static final Attempts NONE = new Attempts(0, 0, null);

    /** A mail found SENDING may or may not have left; sent again once at most, a person decides after that. */
    private static final int AUTOMATIC_RESENDS = 1;

    private static final int LONGEST_ERROR = 1000;

    Attempts begun(boolean inDoubt) {
        return new Attempts(made + 1, inDoubt ? resends + 1 : resends, lastError);
    }

    Attempts succeeded() {
        return new Attempts(made, resends, null);
    }

    Attempts failed(String reason) {
        String shortened = reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
        return new Attempts(made, resends, shortened);
    }

    /** A person wants it tried afresh. */
    Attempts renewed() {
        return new Attempts(made, 0, lastError);
    }

    boolean mayBeResent() {
        return resends < AUTOMATIC_RESENDS;
    }

    Optional<String> problem() {
        return Optional.ofNullable(lastError);
    }
}
