package io.milepost.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps of an invoice's life that are counted, each with the entries of the timeline that say it was taken. */
enum LifecycleStep {
    DRAFTED("Draft begun"),
    DISCARDED("Draft discarded"),
    SUBMITTED("Submitted for approval"),
    APPROVED("Approved"),
    SENT_BACK("Sent back"),
    ISSUE_STOPPED("Issue stopped"),
    ISSUED("Issued"),
    SENT("Mail sent", "Handed to the access point"),
    SENT_AGAIN("Mail sent again", "Handed over again"),
    DELIVERED("Delivered by the access point"),
    UNDELIVERABLE("Mail undeliverable", "Refused by the access point", "Rejected by the recipient"),
    PAYMENT_RECEIVED("Payment received"),
    CREDIT_REQUESTED("Credit note requested"),
    CREDITED("Credited");

    private final Set<String> events;

    LifecycleStep(String... events) {
        this.events = Set.of(events);
    }

    Set<String> events() {
        return events;
    }

    /** As the value of a label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LifecycleStep> of(String event) {
        return Arrays.stream(values())
                .filter(step -> step.events.contains(event))
                .findFirst();
    }
}
