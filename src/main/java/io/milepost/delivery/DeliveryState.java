package io.milepost.delivery;

import java.util.Set;

/** Where a mail is. SENDING is written down before SMTP begins: whoever finds it there knows that it may have left. */
enum DeliveryState {
    PENDING,
    SENDING,
    SENT,
    FAILED;

    /** SENT follows from anywhere: a node that slept may learn late that the server took the mail. */
    boolean leadsTo(DeliveryState next) {
        return switch (this) {
            case PENDING -> Set.of(PENDING, SENDING, SENT).contains(next);
            case SENDING -> true;
            case SENT -> false;
            case FAILED -> Set.of(PENDING, SENT).contains(next);
        };
    }

    /** The word of the invoice's {@code delivery} field; that a mail is on its way at this instant is nobody's concern. */
    String published() {
        return this == SENDING ? PENDING.name() : name();
    }
}
