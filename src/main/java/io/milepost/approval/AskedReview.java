package io.milepost.approval;

import java.time.Instant;

/** A review that was asked for: who sees it, and when it is due, reminded of and escalated. */
public record AskedReview(Offered offered, Instant dueAt, Instant remindAt, Instant escalateAt) {}
