package io.milepost.delivery;

/** Somebody in the firm, and where they read their mail. */
public record Reader(String person, String address) {}
