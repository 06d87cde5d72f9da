package io.milepost.insight;

import java.time.Instant;

/** An entry of an invoice's timeline, as far as figures go by it. */
record Happened(int seq, Instant at, String event) {}
