package io.milepost.receivable;

import java.util.Arrays;
import java.util.Optional;

/** What a client says is wrong with an invoice. */
public enum DisputeReason {
    AMOUNT("a wrong amount"),
    WORK("work not done or not agreed"),
    DETAILS("a wrong address, reference or order number"),
    PAID("paid already"),
    OTHER("something else");

    private final String inWords;

    DisputeReason(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** As it is written in requests and forms, such as "amount". */
    public static Optional<DisputeReason> of(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
