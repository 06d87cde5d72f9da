package io.milepost.delivery;

/** The firm's access point to an e-invoicing network. */
interface AccessPoint {
    /**
     * Answers the access point's own id of the message; the same idempotency key again is the same message. Otherwise it
     * says by its exception whether to try again.
     */
    String take(HandedOver message);
}
