package io.milepost.receivable;

import java.util.Optional;

/** Which reminders the firm sends; empty where it sends no more. Fails where the policy can't be read. */
public interface ReminderPolicy {
    Optional<ReminderRule> rule(ReminderFacts facts);
}
