package io.milepost.fault;

/** The instants in an invoice's life at which a crash would hurt most, in the order it comes by them. */
public enum FaultPoint {
    /** The draft is laid and its work reserved, nothing of it committed. */
    AFTER_DRAFT,
    /** Complete was pressed: the content is frozen, the task not yet gone. */
    AFTER_SUBMIT,
    /** A gate said yes, the process does not know it. */
    AFTER_APPROVAL,
    /** The counter is taken, the content not yet frozen with it. */
    AFTER_NUMBER,
    /** Number and content are written, the event not yet out. */
    AFTER_SNAPSHOT,
    /** All of the issue is written, the outbox row too; the commit comes next. */
    BEFORE_COMMIT,
    /** The issue is committed, the process does not know it. */
    AFTER_ISSUE,
    /** The documents are kept, not committed. */
    AFTER_DOCUMENT,
    /** SENDING is on record, the mail server has nothing. */
    BEFORE_SMTP,
    /** The mail server has the mail, we still say SENDING. */
    AFTER_SMTP,
    /** SENT is on record, the process does not know it. */
    AFTER_SENT,
    /** A payment is booked, not committed. */
    AFTER_PAYMENT
}
