package io.milepost.workflow.schedulechange;

import static io.milepost.workflow.schedulechange.ScheduleChangeModel.CHANGE;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.DAY;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.FEE;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.HOURS;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.PERIODS;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.RETAINERS_TOO;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.SCHEDULE;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.TERM;
import static io.milepost.workflow.schedulechange.ScheduleChangeModel.WHY;

import io.milepost.schedule.BillingSchedules;
import io.milepost.schedule.ChangeFee;
import io.milepost.schedule.ChangeHandling;
import io.milepost.schedule.EndSchedule;
import io.milepost.schedule.Handling;
import io.milepost.schedule.PauseSchedule;
import io.milepost.schedule.ScheduleKey;
import io.milepost.schedule.SkipPeriods;
import io.milepost.workflow.billingcycle.HandlingForm;
import io.milepost.workflow.billingcycle.ScheduleRights;
import io.milepost.workflow.engine.Dates;
import io.milepost.workflow.engine.DomainRefusals;
import io.milepost.workflow.engine.Person;
import io.milepost.workflow.engine.ProcessVariable;
import io.milepost.workflow.engine.TaskRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Task_RegisterChange: within the start form's own call, so that a refusal reaches the person who filled it in. */
@Component
class RegisterChangeDelegate implements JavaDelegate {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,4})?");

    private final PauseSchedule pauseSchedule;
    private final SkipPeriods skipPeriods;
    private final EndSchedule endSchedule;
    private final ChangeFee changeFee;
    private final ChangeHandling changeHandling;
    private final BillingSchedules schedules;
    private final ScheduleRights rights;

    RegisterChangeDelegate(
            PauseSchedule pauseSchedule,
            SkipPeriods skipPeriods,
            EndSchedule endSchedule,
            ChangeFee changeFee,
            ChangeHandling changeHandling,
            BillingSchedules schedules,
            ScheduleRights rights) {
        this.pauseSchedule = pauseSchedule;
        this.skipPeriods = skipPeriods;
        this.endSchedule = endSchedule;
        this.changeFee = changeFee;
        this.changeHandling = changeHandling;
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
        String change = CHANGE.find(execution).orElse("");
        DomainRefusals.spoken(() -> {
            switch (change) {
                case "pause" -> pauseSchedule.pause(key, day, why, person.id());
                case "resume" -> pauseSchedule.resume(key, person.id());
                case "skip" -> skipPeriods.skip(key, periods(execution), why, person.id());
                case "take-back" -> skipPeriods.takeBack(key, periods(execution), person.id());
                case "fee" ->
                    changeFee.change(
                            key,
                            TERM.find(execution).orElse(null),
                            day,
                            fee(execution),
                            minutes(execution),
                            person.id());
                case "drafts" -> changeHandling.change(key, handling(execution), person.id());
                case "end" ->
                    endSchedule.end(
                            key,
                            day,
                            RETAINERS_TOO.find(execution).filter("yes"::equals).isPresent(),
                            person.id());
                default -> throw new TaskRefused("Say what to do: pause, resume, skip, take-back, fee, drafts or end.");
            }
        });
        execution.setProcessBusinessKey(key + "/change");
    }

    private static Handling handling(DelegateExecution execution) {
        return HandlingForm.read(execution)
                .orElseThrow(() -> new TaskRefused("Say what becomes of drafts: draft, approval or automatic."));
    }

    private static @Nullable BigDecimal fee(DelegateExecution execution) {
        return number(FEE, execution, "fee");
    }

    private static @Nullable BigDecimal minutes(DelegateExecution execution) {
        BigDecimal hours = number(HOURS, execution, "number of included hours");
        return hours == null ? null : hours.multiply(MINUTES_PER_HOUR);
    }

    private static @Nullable BigDecimal number(
            ProcessVariable<String> variable, DelegateExecution execution, String called) {
        String text = variable.find(execution).map(String::strip).orElse("");
        if (!text.isEmpty() && !PLAIN_NUMBER.matcher(text).matches()) {
            throw new TaskRefused("The %s must be a number like 1500.00.".formatted(called));
        }
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static List<LocalDate> periods(DelegateExecution execution) {
        return Stream.of(PERIODS.find(execution).orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Dates.parse(text, "first day of a period"))
                .toList();
    }
}
