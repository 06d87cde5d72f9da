package io.milepost.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as the tables keep them, whatever the clock of the machine: for queries that go past the entities. */
public final class Utc {
    private Utc() {}

    public static LocalDateTime kept(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    public static Instant moment(LocalDateTime kept) {
        return kept.toInstant(ZoneOffset.UTC);
    }
}
