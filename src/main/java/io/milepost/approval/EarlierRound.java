package io.milepost.approval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The approvals that a reviewer ended by sending the invoice back. What was approved still stands where only texts were edited
 * since, and nothing that the gate's rules look at is another; who sent it back, and gates that no rule asked for, are asked
 * again. So is everybody after a change of the policy.
 */
record EarlierRound(PolicyDecision decision, JsonNode facts, List<Gate> gates) {
    /** {@code reads} are the facts each rule looks at. */
    Optional<Gate> standing(Gate gate, PolicyDecision now, JsonNode factsNow, Map<String, List<String>> reads) {
        boolean sentBack = gates.stream().anyMatch(each -> each.state() == GateState.SENT_BACK);
        if (!sentBack
                || !textsOnly(now)
                || gate.rules().stream().anyMatch(rule -> differs(reads.get(rule), factsNow))) {
            return Optional.empty();
        }
        return gates.stream()
                .filter(before -> before.wasApproved() && before.asksLike(gate))
                .findFirst();
    }

    private boolean textsOnly(PolicyDecision now) {
        return decision.substance() != null
                && decision.substance().equals(now.substance())
                && decision.policyVersion().equals(now.policyVersion());
    }

    /** Of what is no rule of the policy nobody knows what it looks at; what is no fact is a word of the table's language. */
    private boolean differs(@Nullable List<String> read, JsonNode factsNow) {
        return read == null
                || read.stream()
                        .anyMatch(fact -> factsNow.has(fact) && !Objects.equals(facts.get(fact), factsNow.get(fact)));
    }
}
