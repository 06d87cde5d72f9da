package io.milepost.web.invoices;

import io.milepost.approval.Gate;
import io.milepost.approval.GateState;
import io.milepost.approval.WithdrawApproval;
import io.milepost.invoice.Timeline;
import io.milepost.invoice.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Why a draft came back: who wants what changed. */
record SentBack(
        @Nullable String by,
        @Nullable String byName,
        @Nullable Instant at,
        @Nullable String comment,
        String gate) {
    static Optional<SentBack> from(List<Gate> round) {
        return round.stream()
                .filter(gate -> gate.state() == GateState.SENT_BACK)
                .findFirst()
                .map(gate -> new SentBack(gate.decidedBy(), null, gate.decidedAt(), gate.comment(), gate.name()));
    }

    /** What was taken back after every gate was passed, before it had a number. */
    static Optional<SentBack> fromIssue(List<Gate> round, List<TimelineEntry> entries) {
        boolean voided = !round.isEmpty() && round.stream().allMatch(gate -> gate.state() == GateState.VOID);
        return entries.stream()
                .filter(entry -> voided && entry.event().equals(WithdrawApproval.EVENT))
                .reduce((earlier, later) -> later)
                .map(entry -> new SentBack(entry.actor(), null, entry.at(), entry.detail(), "Issue invoice"));
    }

    SentBack named(UnaryOperator<String> nameOf) {
        String name = by == null ? null : by.equals(Timeline.MILEPOST) ? "Milepost" : nameOf.apply(by);
        return new SentBack(by, name, at, comment, gate);
    }
}
