package io.milepost.receivable;

/** How a dispute was answered: the invoice stands, or a credit note over a part or all of it follows. */
public enum DisputeOutcome {
    UPHELD("the invoice stands"),
    CREDITED_IN_PART("to be credited in part"),
    CREDITED_IN_FULL("to be credited in full");

    private final String inWords;

    DisputeOutcome(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    boolean credits() {
        return this != UPHELD;
    }
}
