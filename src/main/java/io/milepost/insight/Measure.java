package io.milepost.insight;

/**
 * What is measured of the way of one invoice, once it was sent; {@link #TO_PAID} once it was paid. Times are minutes in which
 * the office was open, {@link #TO_PAID} minutes of the calendar: that one is the client's. <em>Waiting</em> is until somebody
 * first touched it, <em>working</em> from then on.
 */
public enum Measure {
    /** From the close of the day the milestone was reached until the draft was there. */
    TO_DRAFT,
    /** A draft that nobody has touched yet, that was postponed, or that came back. */
    DRAFT_WAITING,
    DRAFT_WORKING,
    /** Submitted, and nobody has claimed the next review yet. */
    APPROVAL_WAITING,
    APPROVAL_WORKING,
    /** From the last approval until mail server or access point took it. */
    TO_SENT,
    /** All of these together, as one stretch. */
    REACHED_TO_SENT,
    TO_PAID,
    /** How often it was sent back. */
    SENT_BACK,
    /** 1 where nobody was asked to approve it, else 0. */
    STRAIGHT_THROUGH;

    /** Else it is a number of times. */
    public boolean isTime() {
        return this != SENT_BACK && this != STRAIGHT_THROUGH;
    }
}
