package io.milepost.invoice;

/** The last look before the number found what must not happen; a person in accounting has to understand why before it goes on. */
public class OutOfBounds extends RuntimeException {
    public OutOfBounds(String message) {
        super(message);
    }
}
