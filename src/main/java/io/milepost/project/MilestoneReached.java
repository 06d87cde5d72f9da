package io.milepost.project;

import java.time.LocalDate;

/**
 * A milestone was reached and may be billed, for the first and only time; published inside the transaction that records it.
 * Where its client accepts milestones first, {@link AcceptanceWanted} comes in its place.
 */
public record MilestoneReached(String project, String milestone, LocalDate date) {}
