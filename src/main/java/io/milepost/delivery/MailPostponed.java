package io.milepost.delivery;

/** It has not left, for a reason that passes. */
class MailPostponed extends RuntimeException {
    MailPostponed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
