package io.milepost.invoice;

/** The invoice is not where this step begins: mostly a second click, or a page that is out of date. */
public class IllegalTransition extends RuntimeException {
    public IllegalTransition(String message) {
        super(message);
    }
}
