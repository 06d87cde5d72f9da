package io.milepost.receivable;

import java.time.Instant;

/**
 * How the follow-up of an invoice stands.
 *
 * @param nextLook when to look again at the latest if nobody says anything before
 */
public record FollowUp(boolean settled, Instant nextLook) {}
