package io.milepost.delivery;

/**
 * A mail of ours that did not reach somebody, as a mail server says: which mail, whom, and why in a sentence for people.
 * {@code recipient} may be empty.
 */
record Bounce(String messageId, String recipient, String reason) {}
