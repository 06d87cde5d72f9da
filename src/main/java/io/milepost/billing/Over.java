package io.milepost.billing;

/** That an item goes over a limit of its term, and which, for people. */
public record Over(Limit limit, String sentence) {
    /** What the item would have been shown with was billed before. */
    public boolean isLate() {
        return limit == Limit.BILLED_PERIOD || isAllBilled();
    }

    /** Nothing of its term is to come. */
    public boolean isAllBilled() {
        return limit == Limit.ALL_BILLED;
    }

    /** Nobody may bill it yet. */
    public boolean isTooEarly() {
        return limit == Limit.ACCEPTANCE;
    }

    boolean isCap() {
        return limit == Limit.CAP;
    }
}
