package io.milepost.approval;

/** The decision can't be taken like this; the message says what to do. */
public class ReviewRefused extends RuntimeException {
    public ReviewRefused(String message) {
        super(message);
    }
}
