package io.milepost.link;

import java.time.Instant;

/** A link as it is handed out, this once. */
public record GivenLink(String url, Instant expiresAt) {}
