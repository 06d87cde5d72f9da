package io.milepost.calendar;

import java.time.LocalTime;

/** When somebody is there to decide: nobody is reminded, and nothing falls due, in the middle of the night. */
public record OfficeHours(LocalTime opens, LocalTime closes) {
    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "The office opens at %s and closes at %s: that leaves no time between.".formatted(opens, closes));
        }
    }
}
