package io.milepost.invoice;

import java.time.Instant;

/**
 * Something was added to an invoice's timeline, with what stood before it; published inside the transaction that adds it, so
 * that what is counted can be counted when it has committed. The first entry has an empty {@code eventBefore}.
 */
public record TimelineContinued(String event, Instant at, String eventBefore, Instant before) {}
