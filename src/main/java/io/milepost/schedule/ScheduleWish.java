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
        @Nullable LocalDate endsOn,
        @Nullable Handling handling) {
    /** Nothing is said: all of it follows from the project. */
    public static final ScheduleWish AS_USUAL =
            new ScheduleWish(null, null, null, null, null, null, null, null, null, null);

    boolean wantsLastBusinessDay() {
        return Boolean.TRUE.equals(lastBusinessDay);
    }
}
