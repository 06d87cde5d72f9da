package io.milepost.delivery;

/** What an attempt found in the outbox: a mail to send, with the row already SENDING, or one that is settled. */
record Claim(Kind kind, String delivery, String recipient, String messageId) {
    enum Kind {
        SEND,
        ALREADY_SENT,
        REFUSED
    }

    static Claim of(Kind kind, Delivery delivery) {
        return new Claim(kind, delivery.id(), delivery.recipient(), delivery.messageId());
    }
}
