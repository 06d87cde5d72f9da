package io.milepost.approval;

/**
 * The firm's table that says which invoices need none of the policy's gates: one rule {@code none} with its reason, or none at
 * all. Where it fails, it says nothing, and the policy is asked as always.
 */
public interface AutoApproval {
    String TABLE = "auto-approval";

    PolicyOutcome evaluate(ApprovalFacts facts);
}
