package io.milepost.insight;

import java.time.Instant;

/** An entry of an invoice's timeline, as far as figures go by it; {@code detail} of a review begins with its gate's name. */
record Happened(int seq, Instant at, String event, String detail) {
    boolean isOf(String gate) {
        return detail.equals(gate) || detail.startsWith(gate + ":") || detail.startsWith(gate + ",");
    }
}
