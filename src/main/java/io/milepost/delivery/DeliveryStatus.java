package io.milepost.delivery;

import java.util.Optional;

/** One mail as a person sees it; the problem is a sentence and names what the mail server said. */
public record DeliveryStatus(String state, String recipient, int attempts, String messageId, Optional<String> problem) {

    static DeliveryStatus of(Delivery delivery) {
        return new DeliveryStatus(
                delivery.state().published(),
                delivery.recipient(),
                delivery.attempts().made(),
                delivery.messageId(),
                delivery.attempts().problem());
    }
}
