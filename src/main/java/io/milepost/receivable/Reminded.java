package io.milepost.receivable;

/** What came of looking whether a client is to be reminded. */
public enum Reminded {
    /** The mail is in the outbox. */
    SENT,
    /** It is not time, or no reminder is to come. */
    NOT_YET,
    /** The policy has no more mails for it, or there is nobody to mail to: accounting says what happens next. */
    ASK_ACCOUNTING
}
