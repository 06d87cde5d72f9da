package io.milepost.delivery;

/** It will never leave like this: trying again is of no use, a person has to look. The message says why. */
class MailRefused extends RuntimeException {
    MailRefused(String reason) {
        super(reason);
    }
}
