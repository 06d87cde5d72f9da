package io.milepost.receivable;

/**
 * How a dispute was answered: the invoice stands, a credit note over a part or all of it follows, or what was queried is
 * settled in some other way.
 */
public enum DisputeOutcome {
    UPHELD("the invoice stands"),
    CREDITED_IN_PART("to be credited in part"),
    CREDITED_IN_FULL("to be credited in full"),
    OTHERWISE("settled otherwise");

    private final String inWords;

    DisputeOutcome(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
