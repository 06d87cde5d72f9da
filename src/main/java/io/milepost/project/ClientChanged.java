package io.milepost.project;

/** A project that was not invoiced yet is for another client from now on; published inside the transaction that records it. */
public record ClientChanged(String project) {}
