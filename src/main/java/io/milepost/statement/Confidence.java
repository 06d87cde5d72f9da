package io.milepost.statement;

/** How sure a proposal is: CERTAIN can be confirmed unseen, LIKELY wants a look, NONE proposes nothing. */
public enum Confidence {
    CERTAIN,
    LIKELY,
    NONE
}
