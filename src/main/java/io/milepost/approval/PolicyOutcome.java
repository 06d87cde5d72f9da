package io.milepost.approval;

import java.util.List;

/** What the policy said, and which version of it. */
public record PolicyOutcome(List<MatchedRule> rules, String policyVersion) {}
