package io.milepost.web;

/** The caller knows what they ask about, but their role doesn't do this. What they may not know of is unknown instead. */
public class NotAllowed extends RuntimeException {
    public NotAllowed(String message) {
        super(message);
    }
}
