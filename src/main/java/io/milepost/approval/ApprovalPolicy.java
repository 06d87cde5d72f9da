package io.milepost.approval;

/** The firm's table that decides the gates. It may fail or say nothing; that never means "no approval". */
public interface ApprovalPolicy {
    PolicyOutcome evaluate(ApprovalFacts facts);

    /** Whether it looks at this fact at all. */
    default boolean asksFor(String fact) {
        return true;
    }
}
