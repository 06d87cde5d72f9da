package io.milepost.delivery;

import java.util.Set;

/**
 * Where a delivery is. SENDING is written down before anything leaves: whoever finds it there knows that it may have left.
 * DELIVERED is known of access points only, which say so. HELD was unsent in a backup that was restored; whether it has left
 * since, a person says.
 */
enum DeliveryState {
    PENDING,
    SENDING,
    SENT,
    DELIVERED,
    FAILED,
    HELD;

    /** SENT follows from anywhere: a node that slept may learn late that the server took it. */
    boolean leadsTo(DeliveryState next) {
        return switch (this) {
            case PENDING -> Set.of(PENDING, SENDING, SENT, HELD).contains(next);
            case SENDING -> true;
            case SENT -> next == DELIVERED;
            case DELIVERED -> false;
            case FAILED, HELD -> Set.of(PENDING, SENT).contains(next);
        };
    }

    /** It has left, as far as we can know. */
    boolean isOut() {
        return this == SENT || this == DELIVERED;
    }

    /** The word of the invoice's {@code delivery} field; that it is on its way at this instant is nobody's concern. */
    String published() {
        return this == SENDING ? PENDING.name() : name();
    }
}
