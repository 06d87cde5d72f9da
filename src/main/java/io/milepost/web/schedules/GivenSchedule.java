package io.milepost.web.schedules;

import io.milepost.schedule.RhythmUnit;
import io.milepost.schedule.ScheduleWish;
import io.milepost.web.problems.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody says of a schedule they want; all but the project may be left out. */
record GivenSchedule(
        @Nullable String project,
        @Nullable String code,
        @Nullable String term,
        @Nullable Integer every,
        @Nullable String unit,
        @Nullable Integer day,
        @Nullable Boolean lastBusinessDay,
        @Nullable Boolean inAdvance,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String mode,
        @Nullable Integer editingDays) {
    String projectCode() {
        if (project == null || project.isBlank()) {
            throw Refusal.unprocessable("Say which project is billed.");
        }
        return project;
    }

    ScheduleWish wish() {
        return new ScheduleWish(
                code,
                term,
                every,
                unit == null ? null : rhythmUnit(unit),
                day,
                lastBusinessDay,
                inAdvance,
                startsOn,
                endsOn,
                mode == null && editingDays == null ? null : new GivenHandling(mode, editingDays).handling());
    }

    private static RhythmUnit rhythmUnit(String text) {
        return Arrays.stream(RhythmUnit.values())
                .filter(unit -> text(unit).equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("The unit is one of %s."
                        .formatted(Arrays.stream(RhythmUnit.values())
                                .map(GivenSchedule::text)
                                .collect(Collectors.joining(", ")))));
    }

    static String text(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
