package io.milepost.web.schedules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.insight.FailedStep;
import io.milepost.schedule.Pause;
import io.milepost.schedule.Schedule;
import io.milepost.schedule.ScheduleState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schedule, where it stands, what comes next, and what failed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownSchedule(
        String project,
        String projectName,
        String client,
        String code,
        ScheduleState state,
        ShownRhythm rhythm,
        String mode,
        @Nullable Integer editingDays,
        String handling,
        @Nullable Paused paused,
        @Nullable String stoppedWhy,
        String madeBy,
        Instant madeAt,
        List<ShownUpcoming> upcoming,
        List<Failure> failures) {
    /** {@code about} is the schedule's own process, or the invoice of one of its periods. */
    record Failure(String about, String step, String why, Instant since) {
        static Failure of(FailedStep failed) {
            return new Failure(failed.reference(), failed.step(), failed.why(), failed.since());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paused(LocalDate since, @Nullable LocalDate resumesOn, String by, String why) {
        static @Nullable Paused of(@Nullable Pause pause, ZoneId zone) {
            return pause == null
                    ? null
                    : new Paused(LocalDate.ofInstant(pause.since(), zone), pause.resumesOn(), pause.by(), pause.why());
        }
    }

    static ShownSchedule of(
            Schedule schedule,
            ZoneId zone,
            String projectName,
            String client,
            List<ShownUpcoming> upcoming,
            List<FailedStep> failed) {
        return new ShownSchedule(
                schedule.key().project(),
                projectName,
                client,
                schedule.key().code(),
                schedule.state(),
                ShownRhythm.of(schedule.terms()),
                GivenSchedule.text(schedule.handling().mode()),
                schedule.handling().editingDays(),
                schedule.handling().inWords(),
                Paused.of(schedule.pause(), zone),
                schedule.stoppedWhy(),
                schedule.madeBy(),
                schedule.madeAt(),
                upcoming,
                failed.stream().map(Failure::of).toList());
    }
}
