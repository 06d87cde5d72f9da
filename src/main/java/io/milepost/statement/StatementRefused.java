package io.milepost.statement;

/** What can't be said of an entry as things are; the sentence says why, and what to do instead. */
public class StatementRefused extends RuntimeException {
    public StatementRefused(String message) {
        super(message);
    }
}
