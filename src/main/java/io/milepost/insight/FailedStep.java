package io.milepost.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a process that gave up after its last try, in words; {@code reference} is what the process is about. */
public record FailedStep(
        String step, String reference, @Nullable String invoice, String project, String why, Instant since) {}
