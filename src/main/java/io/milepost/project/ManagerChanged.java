package io.milepost.project;

/** A project has another manager from now on; published inside the transaction that records it. */
public record ManagerChanged(String project, String from, String to) {}
