package io.milepost.web.schedules;

import io.milepost.project.Project;
import io.milepost.schedule.ChangeFee;
import io.milepost.schedule.ChangeHandling;
import io.milepost.schedule.EndSchedule;
import io.milepost.schedule.Handling;
import io.milepost.schedule.PauseSchedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.SkipPeriods;
import io.milepost.web.Access;
import io.milepost.web.Caller;
import io.milepost.web.OnceMore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pauses, resumes, skips, changes and ends: for the project's manager and accounting. */
@RestController
@RequestMapping("/api/billing-schedules/{project}/{code}")
@Tag(name = "Billing schedules")
class ScheduleChangeController {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    record GivenPause(
            @Nullable LocalDate resumesOn, @Nullable String why) {}

    record GivenSkip(
            @Nullable List<LocalDate> periods,
            @Nullable String why,
            @Nullable Boolean takeBack) {}

    /** With {@code retainersToo} what it bills ends with it, the last period by days. */
    record GivenEnd(@Nullable LocalDate lastDay, @Nullable Boolean retainersToo) {}

    /** For a whole period; {@code term} where the schedule bills several retainers. */
    record GivenFee(
            @Nullable String term,
            @Nullable LocalDate from,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal includedHours) {}

    private final PauseSchedule pauseSchedule;
    private final SkipPeriods skipPeriods;
    private final EndSchedule endSchedule;
    private final ChangeFee changeFee;
    private final ChangeHandling changeHandling;
    private final ReadSchedules read;
    private final Access access;

    ScheduleChangeController(
            PauseSchedule pauseSchedule,
            SkipPeriods skipPeriods,
            EndSchedule endSchedule,
            ChangeFee changeFee,
            ChangeHandling changeHandling,
            ReadSchedules read,
            Access access) {
        this.pauseSchedule = pauseSchedule;
        this.skipPeriods = skipPeriods;
        this.endSchedule = endSchedule;
        this.changeFee = changeFee;
        this.changeHandling = changeHandling;
        this.read = read;
        this.access = access;
    }

    @PostMapping("/pause")
    @Operation(
            summary = "Bill nothing from now on, until `resumesOn` if one is given; what is not billed stays unbilled")
    ShownHistory pause(
            @PathVariable String project, @PathVariable String code, @RequestBody GivenPause body, Caller caller) {
        String why = Objects.requireNonNullElse(body.why(), "");
        return change(project, code, caller, key -> pauseSchedule.pause(key, body.resumesOn(), why, caller.user()));
    }

    @PostMapping("/resume")
    @Operation(summary = "Bill again, from now on")
    ShownHistory resume(@PathVariable String project, @PathVariable String code, Caller caller) {
        return change(project, code, caller, key -> pauseSchedule.resume(key, caller.user()));
    }

    @PostMapping("/skip")
    @Operation(
            summary = "Leave periods out, by their first days; the next one where none is named",
            description = "With `takeBack` they are billed after all, as long as their billing day has not passed.")
    ShownHistory skip(
            @PathVariable String project, @PathVariable String code, @RequestBody GivenSkip body, Caller caller) {
        List<LocalDate> periods = Objects.requireNonNullElse(body.periods(), List.of());
        String why = Objects.requireNonNullElse(body.why(), "");
        return change(project, code, caller, key -> {
            if (Boolean.TRUE.equals(body.takeBack())) {
                skipPeriods.takeBack(key, periods, caller.user());
            } else {
                skipPeriods.skip(key, periods, why, caller.user());
            }
        });
    }

    @PostMapping("/end")
    @Operation(summary = "Give it a last day: the period it lies in is cut there and billed at its end")
    ShownHistory end(
            @PathVariable String project, @PathVariable String code, @RequestBody GivenEnd body, Caller caller) {
        return change(
                project,
                code,
                caller,
                key -> endSchedule.end(key, body.lastDay(), Boolean.TRUE.equals(body.retainersToo()), caller.user()));
    }

    @PostMapping("/fee")
    @Operation(summary = "A retainer it bills costs or includes something else from a day on, in a period by days")
    ShownHistory fee(
            @PathVariable String project, @PathVariable String code, @RequestBody GivenFee body, Caller caller) {
        BigDecimal minutes =
                body.includedHours() == null ? null : body.includedHours().multiply(MINUTES_PER_HOUR);
        return change(
                project,
                code,
                caller,
                key -> changeFee.change(key, body.term(), body.from(), body.fee(), minutes, caller.user()));
    }

    @PostMapping("/handling")
    @Operation(summary = "Say what becomes of the drafts it begins from now on")
    ShownHistory handling(
            @PathVariable String project, @PathVariable String code, @RequestBody GivenHandling body, Caller caller) {
        Handling handling = body.handling();
        return change(project, code, caller, key -> changeHandling.change(key, handling, caller.user()));
    }

    private ShownHistory change(String project, String code, Caller caller, Consumer<ScheduleKey> change) {
        Project planned = access.planned(caller, project);
        ScheduleKey key = new ScheduleKey(planned.code(), code);
        return OnceMore.after(() -> {
            change.accept(key);
            return read.one(planned, key);
        });
    }
}
