package io.milepost.delivery;

/** What the process decides on; trouble that passes is neither, but an exception, so that the job comes back. */
public enum DeliveryOutcome {
    DELIVERED,
    UNDELIVERABLE
}
