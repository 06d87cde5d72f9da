package io.milepost.approval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.milepost.invoice.Issuer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the rules behind a gate looked at, from the facts kept with the decision. */
@Component
public class GateFacts {
    private final PolicyRules rules;
    private final Issuer issuer;
    private final RecordedFacts recorded;

    GateFacts(PolicyRules rules, Issuer issuer, ObjectMapper json) {
        this.rules = rules;
        this.issuer = issuer;
        this.recorded = new RecordedFacts(json);
    }

    /** By the gate's id; nothing for gates no rule asked for, and where the version of the policy is gone or the facts can't be read. */
    public Map<String, List<String>> of(PolicyDecision decision, List<Gate> gates) {
        Map<String, List<String>> read = rules.factsRead(decision.policyVersion());
        ApprovalFacts facts = recorded.facts(decision.facts()).facts();
        if (facts == null) {
            return Map.of();
        }
        FactsInWords words = new FactsInWords(facts, issuer.base());
        return gates.stream()
                .collect(Collectors.toMap(
                        Gate::id,
                        gate -> words.of(gate.rules().stream()
                                .map(rule -> read.getOrDefault(rule, List.of()))
                                .flatMap(List::stream)
                                .toList())));
    }
}
