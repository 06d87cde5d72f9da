package io.milepost.delivery;

import io.milepost.client.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt found in the outbox: something to send, with the row already SENDING, or what is settled. Nobody else begins
 * an attempt before {@code until}, and this one must not begin after it.
 */
record Claim(
        Kind kind,
        Channel channel,
        String delivery,
        String recipient,
        String messageId,
        String idempotencyKey,
        int attempt,
        @Nullable Instant until) {
    enum Kind {
        SEND,
        ALREADY_SENT,
        REFUSED
    }

    /** Whether the time for this attempt is over, as after a node's long sleep: another may be at it. */
    boolean isOver(Instant now) {
        return until != null && now.isAfter(until);
    }

    static Claim of(Kind kind, Delivery delivery) {
        return new Claim(
                kind,
                delivery.channel(),
                delivery.id(),
                delivery.recipient(),
                delivery.messageId(),
                delivery.idempotencyKey(),
                delivery.attempts().made(),
                delivery.busyUntil());
    }
}
