package io.milepost.receivable;

/** A write-off that can't be asked for or decided like this; the sentence says why, and what to do instead. */
public class WriteOffRefused extends RuntimeException {
    public WriteOffRefused(String message) {
        super(message);
    }
}
