package io.milepost.project;

/** What was sent is no receipt we keep. */
public class ReceiptRefused extends RuntimeException {
    public ReceiptRefused(String message) {
        super(message);
    }
}
