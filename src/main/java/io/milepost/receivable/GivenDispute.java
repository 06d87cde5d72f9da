package io.milepost.receivable;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What somebody has against an invoice. {@code lines} are positions, none for the invoice as a whole; {@code name} is who says
 * so at the client, and may be empty.
 */
public record GivenDispute(DisputeReason reason, Collection<Integer> lines, String text, String name) {
    String writtenLines() {
        return new TreeSet<>(lines).stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
