package io.milepost.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody says of a schedule they want; what they leave out follows from the project. */
public record ScheduleWish(
        @Nullable String code,
        @Nullable String term,
        @Nullable Integer every,
        @Nullable RhythmUnit unit,
        @Nullable Integer day,
        @Nullable Boolean lastBusinessDay,
        @Nullable Boolean inAdvance,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    boolean wantsLastBusinessDay() {
        return Boolean.TRUE.equals(lastBusinessDay);
    }
}
