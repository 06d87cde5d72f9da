package io.milepost.workflow.billingcycle;

import io.milepost.schedule.RhythmUnit;
import io.milepost.schedule.ScheduleWish;
import io.milepost.workflow.engine.Dates;
import io.milepost.workflow.engine.ProcessVariable;
import io.milepost.workflow.engine.TaskRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** What forms/schedule-billing.html sends: texts, and what is blank follows from the project. */
final class ScheduleForm {
    private static final ProcessVariable<String> CODE = ProcessVariable.text("scheduleCode");
    private static final ProcessVariable<String> TERM = ProcessVariable.text("billedTerm");
    private static final ProcessVariable<String> EVERY = ProcessVariable.text("rhythmEvery");
    /** week, month, quarter or year. */
    private static final ProcessVariable<String> UNIT = ProcessVariable.text("rhythmUnit");
    /** 1 to 31, or last-business-day. */
    private static final ProcessVariable<String> DAY = ProcessVariable.text("rhythmDay");
    /** advance or arrears. */
    private static final ProcessVariable<String> BILLED_IN = ProcessVariable.text("billedIn");

    private static final ProcessVariable<String> STARTS_ON = ProcessVariable.text("startsOn");
    private static final ProcessVariable<String> ENDS_ON = ProcessVariable.text("endsOn");
    private static final String LAST_BUSINESS_DAY = "last-business-day";

    private ScheduleForm() {}

    static ScheduleWish read(VariableScope scope) {
        Optional<String> day = text(DAY, scope);
        boolean last = day.filter(LAST_BUSINESS_DAY::equals).isPresent();
        return new ScheduleWish(
                text(CODE, scope).orElse(null),
                text(TERM, scope).orElse(null),
                number(text(EVERY, scope), "Every how many"),
                text(UNIT, scope).map(ScheduleForm::unit).orElse(null),
                last ? null : number(day, "The day of the month"),
                last,
                text(BILLED_IN, scope).map("advance"::equals).orElse(null),
                Dates.optional(STARTS_ON, scope, "first day").orElse(null),
                Dates.optional(ENDS_ON, scope, "last day").orElse(null),
                HandlingForm.read(scope).orElse(null));
    }

    static Optional<String> text(ProcessVariable<String> variable, VariableScope scope) {
        return variable.find(scope).map(String::strip).filter(text -> !text.isEmpty());
    }

    static @Nullable Integer number(Optional<String> text, String called) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text.get());
        } catch (NumberFormatException odd) {
            throw new TaskRefused(called + " must be a whole number.");
        }
    }

    private static RhythmUnit unit(String text) {
        return Arrays.stream(RhythmUnit.values())
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TaskRefused("The rhythm counts in week, month, quarter or year."));
    }
}
