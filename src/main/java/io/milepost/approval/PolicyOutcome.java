package io.milepost.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the policy said, which version of it, and which facts each of its rules looks at, by the rule's id. */
public record PolicyOutcome(List<MatchedRule> rules, String policyVersion, Map<String, Set<String>> reads) {
    public PolicyOutcome(List<MatchedRule> rules, String policyVersion) {
        this(rules, policyVersion, Map.of());
    }
}
