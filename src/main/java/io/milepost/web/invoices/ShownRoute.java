package io.milepost.web.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.milepost.approval.Escalation;
import io.milepost.approval.Gate;
import io.milepost.approval.PolicyDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why an invoice goes the way it goes. {@code gates} are those of the latest decision, {@code earlier} those before. */
record ShownRoute(
        @Nullable Instant decidedAt,
        @Nullable String policyVersion,
        JsonNode facts,
        List<ShownGate> gates,
        List<ShownGate> earlier) {
    static final ShownRoute UNDECIDED =
            new ShownRoute(null, null, JsonNodeFactory.instance.objectNode(), List.of(), List.of());

    record ShownGate(
            String id,
            String name,
            int order,
            @Nullable String group,
            @Nullable String person,
            String approver,
            List<String> reasons,
            List<String> rules,
            String state,
            boolean carriedOver,
            @Nullable Instant askedAt,
            @Nullable Instant dueAt,
            @Nullable Instant remindedAt,
            @Nullable Instant escalatedAt,
            @Nullable String escalatedTo,
            @Nullable String youStandInFor,
            @Nullable String decidedBy,
            @Nullable String decidedFor,
            @Nullable Instant decidedAt,
            @Nullable String comment) {
        static ShownGate of(Gate gate, @Nullable String youStandInFor) {
            Escalation escalation = gate.escalation();
            return new ShownGate(
                    gate.id(),
                    gate.name(),
                    gate.order(),
                    gate.group(),
                    gate.person(),
                    gate.approver(),
                    gate.reasons(),
                    gate.rules(),
                    gate.state().name(),
                    gate.carriedOver(),
                    gate.askedAt(),
                    gate.dueAt(),
                    gate.remindedAt(),
                    escalation == null ? null : escalation.at(),
                    escalation == null ? null : escalation.inWords(),
                    youStandInFor,
                    gate.decidedBy(),
                    gate.decidedFor(),
                    gate.decidedAt(),
                    gate.comment());
        }
    }

    /** {@code standingIn} says for whom the reader would decide a gate that waits. */
    static ShownRoute of(
            PolicyDecision decision,
            JsonNode facts,
            List<Gate> latest,
            List<Gate> earlier,
            Function<Gate, Optional<String>> standingIn) {
        return new ShownRoute(
                decision.decidedAt(),
                decision.policyVersion(),
                facts,
                latest.stream()
                        .map(gate -> ShownGate.of(gate, standingIn.apply(gate).orElse(null)))
                        .toList(),
                earlier.stream().map(gate -> ShownGate.of(gate, null)).toList());
    }
}
