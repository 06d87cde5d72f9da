package io.milepost.billing;

/** Whether a term's agreed price includes some hours, and so what they are shown with. */
public enum Cover {
    NONE,
    /** What their term bills by itself: a fee, a statement of progress, a milestone of its own. */
    ITS_OWN,
    /** Any milestone of no term, because theirs claims none. */
    ANY_MILESTONE;

    static Cover of(BillingTerms term) {
        if (!term.coversTime()) {
            return NONE;
        }
        return term instanceof FixedPrice price && !price.claimsMilestones() ? ANY_MILESTONE : ITS_OWN;
    }
}
