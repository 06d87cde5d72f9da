package io.milepost.approval;

/** A rule of the policy that matched: the gate it wants, who passes it, and the rule's own reason. */
public record MatchedRule(String ruleId, String gate, int order, String group, String reason) {}
