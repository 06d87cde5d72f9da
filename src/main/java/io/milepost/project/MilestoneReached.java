package io.milepost.project;

import java.time.LocalDate;

/** A milestone was reached, for the first and only time; published inside the transaction that records it. */
public record MilestoneReached(String project, String milestone, LocalDate date) {}
