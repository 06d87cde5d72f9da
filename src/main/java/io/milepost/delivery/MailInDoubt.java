package io.milepost.delivery;

/** The whole mail was handed over, but no answer came: the server may have taken it. */
class MailInDoubt extends RuntimeException {
    MailInDoubt(String reason, Throwable cause) {
        super(reason, cause);
    }
}
