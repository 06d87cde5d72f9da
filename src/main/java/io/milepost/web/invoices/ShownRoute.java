package io.milepost.web.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.milepost.approval.Gate;
import io.milepost.approval.PolicyDecision;
import java.time.Instant;
import java.util.List;
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
            String group,
            List<String> reasons,
            List<String> rules,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String comment) {
        static ShownGate of(Gate gate) {
            return new ShownGate(
                    gate.id(),
                    gate.name(),
                    gate.order(),
                    gate.group(),
                    gate.reasons(),
                    gate.rules(),
                    gate.state().name(),
                    gate.decidedBy(),
                    gate.decidedAt(),
                    gate.comment());
        }
    }

    static ShownRoute of(PolicyDecision decision, JsonNode facts, List<Gate> latest, List<Gate> earlier) {
        return new ShownRoute(
                decision.decidedAt(),
                decision.policyVersion(),
                facts,
                latest.stream().map(ShownGate::of).toList(),
                earlier.stream().map(ShownGate::of).toList());
    }
}
