package io.milepost.approval;

import io.milepost.invoice.Timeline;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record who has a review in their hands: until somebody takes it, it waits, and from then on it is worked on. */
@Component
public class TakeReview {
    private final Gates gates;
    private final Timeline timeline;

    TakeReview(Gates gates, Timeline timeline) {
        this.gates = gates;
        this.timeline = timeline;
    }

    /** {@code person} is null where it was given back. A gate that was decided is left as it is. */
    @Transactional
    public void taken(String gateId, @Nullable String person) {
        gates.findById(gateId)
                .filter(gate -> gate.state() == GateState.PENDING && !Objects.equals(gate.takenBy(), person))
                .ifPresent(gate -> hand(gate, person));
    }

    private void hand(Gate gate, @Nullable String person) {
        String before = gate.takenBy();
        if (person != null) {
            gate.take(person);
            timeline.append(gate.invoice(), person, "Review taken", gate.name());
        } else {
            gate.giveBack();
            timeline.append(
                    gate.invoice(),
                    Objects.requireNonNullElse(before, Timeline.MILEPOST),
                    "Review given back",
                    gate.name());
        }
    }
}
