package io.milepost.approval;

/**
 * A rule of the policy that matched: the gate it wants, who passes it (a group or the key of a {@link Relation}), the rule's
 * own reason, and how long it may take.
 */
public record MatchedRule(String ruleId, String gate, int order, String approver, String reason, Pace pace) {
    public MatchedRule(String ruleId, String gate, int order, String approver, String reason) {
        this(ruleId, gate, order, approver, reason, Pace.USUAL);
    }
}
