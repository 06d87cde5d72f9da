package io.milepost.delivery;

import io.milepost.client.Channel;
import java.util.Optional;

/** A delivery as a person sees it; the problem is a sentence and names what the mail server or access point said. */
public record DeliveryStatus(
        String state, Channel channel, String recipient, int attempts, String messageId, Optional<String> problem) {

    static DeliveryStatus of(Delivery delivery) {
        return new DeliveryStatus(
                delivery.state().published(),
                delivery.channel(),
                delivery.recipient(),
                delivery.attempts().made(),
                delivery.messageId(),
                delivery.attempts().problem());
    }
}
