package io.milepost.web.invoices;

import io.milepost.approval.Gate;
import io.milepost.approval.GateState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a draft came back: who wants what changed. */
record SentBack(
        @Nullable String by, @Nullable Instant at, @Nullable String comment, String gate) {
    static Optional<SentBack> from(List<Gate> round) {
        return round.stream()
                .filter(gate -> gate.state() == GateState.SENT_BACK)
                .findFirst()
                .map(gate -> new SentBack(gate.decidedBy(), gate.decidedAt(), gate.comment(), gate.name()));
    }
}
