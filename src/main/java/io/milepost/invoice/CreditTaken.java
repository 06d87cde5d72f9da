package io.milepost.invoice;

/** What is to be credited is on another credit note already, which is being approved. */
public class CreditTaken extends RuntimeException {
    public CreditTaken(String message) {
        super(message);
    }
}
