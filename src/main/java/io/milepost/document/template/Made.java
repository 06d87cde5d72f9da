package io.milepost.document.template;

import java.time.Instant;

/** Who made something when, and why, for everybody who looks at its versions. */
public record Made(String by, Instant at, String why) {}
