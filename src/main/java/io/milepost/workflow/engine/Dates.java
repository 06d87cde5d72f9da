package io.milepost.workflow.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Dates as people's forms send them: text, yyyy-MM-dd (ISO 8601), because Tasklist shows an engine date empty. */
public final class Dates {
    private Dates() {}

    public static Optional<LocalDate> optional(ProcessVariable<String> variable, VariableScope scope, String called) {
        return variable.find(scope).filter(text -> !text.isBlank()).map(text -> parse(text, called));
    }

    public static LocalDate parse(String text, String called) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            throw new TaskRefused("The %s must be written like 2026-11-30.".formatted(called));
        }
    }
}
