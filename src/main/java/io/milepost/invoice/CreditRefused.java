package io.milepost.invoice;

/** Something asked of a credit note that it can't do: the sentence says what is left, or what to do instead. */
public class CreditRefused extends RuntimeException {
    public CreditRefused(String message) {
        super(message);
    }
}
