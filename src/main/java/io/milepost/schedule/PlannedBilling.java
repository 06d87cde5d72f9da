package io.milepost.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes next, and when to look at the latest though nobody says anything; null where nobody has to. */
public record PlannedBilling(NextStep step, @Nullable Instant at) {}
