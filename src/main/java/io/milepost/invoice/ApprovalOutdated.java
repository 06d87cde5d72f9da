package io.milepost.invoice;

/** What was approved was overtaken before it had a number: nobody did wrong, and its drafter looks at it again. */
public class ApprovalOutdated extends NotApproved {
    public ApprovalOutdated(String message) {
        super(message);
    }
}
