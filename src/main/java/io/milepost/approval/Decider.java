package io.milepost.approval;

import org.jspecify.annotations.Nullable;

/** Somebody who may decide a gate today, by account; for whom, if not for themselves, and whether only since it took too long. */
public record Decider(String person, @Nullable String standingInFor, boolean escalated) {}
