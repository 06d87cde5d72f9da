package io.milepost.workflow.schedulechange;

import static io.milepost.workflow.schedulechange.ScheduleChangeModel.CHANGE;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.DAY;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.PERIODS;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.SCHEDULE;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.WHY;

import io.milepost.schedule.BillingSchedules;
import io.milepost.schedule.EndSchedule;
import io.milepost.schedule.PauseSchedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.SkipPeriods;
import io.milepost.workflow.billingcycle.ScheduleRights;
import io.milepost.workflow.engine.Dates;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.TaskRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Task_RegisterChange: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterChangeDelegate implements JavaDelegate {
    private final PauseSchedule pauseSchedule;
    private final SkipPeriods skipPeriods;
    private final EndSchedule endSchedule;
    private final BillingSchedules schedules;
    private final ScheduleRights rights;

    RegisterChangeDelegate(
            PauseSchedule pauseSchedule,
            SkipPeriods skipPeriods,
            EndSchedule endSchedule,
            BillingSchedules schedules,
            ScheduleRights rights) {
        this.pauseSchedule = pauseSchedule;
        this.skipPeriods = skipPeriods;
        this.endSchedule = endSchedule;
        this.schedules = schedules;
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Person person = Person.signedIn(execution.getProcessEngineServices());
        ScheduleKey key = SCHEDULE.find(execution)
                .flatMap(ScheduleKey::find)
                .orElseThrow(() -> new TaskRefused("Choose a billing schedule, such as HARBOUR/CYCLE-1."));
        rights.require(key.project(), person);
        if (!schedules.exists(key)) {
            throw new TaskRefused("There is no billing schedule %s.".formatted(key));
        }
        String why = WHY.find(execution).orElse("");
        @Nullable LocalDate day = Dates.optional(DAY, execution, "day").orElse(null);
        DomainRefusals.spoken(
                () -> change(key, CHANGE.find(execution).orElse(""), why, day, periods(execution), person));
        execution.setProcessBusinessKey(key + "/change");
    }

    private void change(
            ScheduleKey key,
            String change,
            String why,
            @Nullable LocalDate day,
            List<LocalDate> periods,
            Person person) {
        switch (change) {
            case "pause" -> pauseSchedule.pause(key, day, why, person.id());
            case "resume" -> pauseSchedule.resume(key, person.id());
            case "skip" -> skipPeriods.skip(key, periods, why, person.id());
            case "take-back" -> skipPeriods.takeBack(key, periods, person.id());
            case "end" -> endSchedule.end(key, day, person.id());
            default -> throw new TaskRefused("Say what to do: pause, resume, skip, take-back or end.");
        }
    }

    private static List<LocalDate> periods(DelegateExecution execution) {
        return Stream.of(PERIODS.find(execution).orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Dates.parse(text, "first day of a period"))
                .toList();
    }
}
