package io.milepost.invoice;

/** An invoice was asked for by someone who may not, or for something that isn't there. */
public class RequestRefused extends RuntimeException {
    public RequestRefused(String message) {
        super(message);
    }
}
