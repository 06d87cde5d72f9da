package io.milepost.project;

/** A milestone was reached that its client has to accept before it is billed; published inside the transaction that records it. */
public record AcceptanceWanted(String project, String milestone, int days) {}
