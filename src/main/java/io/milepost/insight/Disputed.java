package io.milepost.insight;

import java.time.Instant;

/** An invoice that its client queried, and what became of the query. */
public record Disputed(String invoice, String number, String client, String reason, String outcome, Instant openedAt) {}
