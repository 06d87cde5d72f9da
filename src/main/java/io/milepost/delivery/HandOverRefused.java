package io.milepost.delivery;

/** The access point will never take it like this: a person has to look. The message says why. */
class HandOverRefused extends RuntimeException {
    HandOverRefused(String reason) {
        super(reason);
    }
}
