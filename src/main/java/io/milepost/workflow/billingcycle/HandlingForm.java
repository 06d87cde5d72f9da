package io.milepost.workflow.billingcycle;

import io.milepost.schedule.Handling;
import io.milepost.workflow.engine.ProcessVariable;
import io.milepost.workflow.engine.TaskRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What becomes of drafts, as forms send it. */
public final class HandlingForm {
    /** draft, approval or automatic. */
    private static final ProcessVariable<String> MODE = ProcessVariable.text("draftMode");

    private static final ProcessVariable<String> EDITING_DAYS = ProcessVariable.text("editingDays");

    private HandlingForm() {}

    /** Empty where nothing is said. */
    public static Optional<Handling> read(VariableScope scope) {
        return ScheduleForm.text(MODE, scope)
                .map(mode -> new Handling(
                        mode(mode),
                        ScheduleForm.number(ScheduleForm.text(EDITING_DAYS, scope), "The number of editing days")));
    }

    private static Handling.Mode mode(String text) {
        return Arrays.stream(Handling.Mode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new TaskRefused("What becomes of a draft is draft, approval or automatic."));
    }
}
