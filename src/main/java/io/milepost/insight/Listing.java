package io.milepost.insight;

import java.util.List;

/** A page of what is behind a figure, and how many there are in all. */
public record Listing<T>(List<T> items, int total) {}
