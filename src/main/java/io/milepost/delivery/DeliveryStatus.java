package io.milepost.delivery;

import io.milepost.client.Channel;
import java.time.Instant;
import java.util.Optional;

/** A delivery as a person sees it; the problem is a sentence and names what the mail server or access point said.
 * {@code left} is empty while it is not out, and again once it was rejected. */
public record DeliveryStatus(
        String state,
        Channel channel,
        String recipient,
        int attempts,
        String messageId,
        Optional<String> problem,
        Optional<Instant> left) {

    static DeliveryStatus of(Delivery delivery) {
        return new DeliveryStatus(
                delivery.state().published(),
                delivery.channel(),
                delivery.recipient(),
                delivery.attempts().made(),
                delivery.messageId(),
                delivery.attempts().problem(),
                delivery.leftAt());
    }

    /** It was unsent in a backup that was restored, and a person must say whether it has left. */
    public boolean isHeld() {
        return state.equals(DeliveryState.HELD.name());
    }
}
