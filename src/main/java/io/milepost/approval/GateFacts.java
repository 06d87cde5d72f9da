package io.milepost.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.invoice.Issuer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the rules behind a gate looked at, from the facts kept with the decision. */
@Component
public class GateFacts {
    private final PolicyRules rules;
    private final Issuer issuer;
    private final ObjectMapper json;

    GateFacts(PolicyRules rules, Issuer issuer, ObjectMapper json) {
        this.rules = rules;
        this.issuer = issuer;
        this.json = json;
    }

    /** By the gate's id; nothing for gates no rule asked for, and where the version of the policy is gone. */
    public Map<String, List<String>> of(PolicyDecision decision, List<Gate> gates) {
        Map<String, List<String>> read = rules.factsRead(decision.policyVersion());
        FactsInWords words = new FactsInWords(facts(decision), issuer.base());
        return gates.stream()
                .collect(Collectors.toMap(
                        Gate::id,
                        gate -> words.of(gate.rules().stream()
                                .map(rule -> read.getOrDefault(rule, List.of()))
                                .flatMap(List::stream)
                                .toList())));
    }

    private ApprovalFacts facts(PolicyDecision decision) {
        try {
            return json.readValue(decision.facts(), ApprovalFacts.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
