package io.milepost.invoice;

/** Where an invoice is before it is legal, and that it is. Delivery and settlement are told apart from this. */
public enum InvoiceState {
    DRAFT("a draft"),
    IN_APPROVAL("in approval"),
    APPROVED("approved"),
    ISSUED("issued"),
    DISCARDED("discarded");

    private final String inWords;

    InvoiceState(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
