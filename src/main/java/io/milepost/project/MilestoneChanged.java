package io.milepost.project;

/** What was agreed for a milestone that is reached changes before it is billed; published inside the transaction that records it. */
public record MilestoneChanged(String project, String milestone) {}
