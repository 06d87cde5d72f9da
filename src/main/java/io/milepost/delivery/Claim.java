package io.milepost.delivery;

import io.milepost.client.Channel;

/** What an attempt found in the outbox: something to send, with the row already SENDING, or what is settled. */
record Claim(Kind kind, Channel channel, String delivery, String recipient, String messageId, String idempotencyKey) {
    enum Kind {
        SEND,
        ALREADY_SENT,
        REFUSED
    }

    static Claim of(Kind kind, Delivery delivery) {
        return new Claim(
                kind,
                delivery.channel(),
                delivery.id(),
                delivery.recipient(),
                delivery.messageId(),
                delivery.idempotencyKey());
    }
}
