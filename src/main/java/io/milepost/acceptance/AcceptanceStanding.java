package io.milepost.acceptance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an acceptance stands, and while it waits, when to look again though nobody says anything. */
public record AcceptanceStanding(
        AcceptanceState state, @Nullable Instant nextLook) {}
