package io.milepost.web.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence which field of a JSON body can't be read, and what it should look like. */
final class UnreadableBody {
    private UnreadableBody() {}

    static String sentence(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return "There is no field '%s' here; known are: %s.".formatted(path(unknown), known);
        }
        if (cause instanceof InvalidFormatException wrong) {
            return "The field '%s' can't be '%s': %s.".formatted(path(wrong), shortened(wrong), expected(wrong));
        }
        if (cause instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
            return "The field '%s' has the wrong form: %s.".formatted(path(wrong), expected(wrong));
        }
        if (cause instanceof MismatchedInputException) {
            return "The body is missing or has the wrong form.";
        }
        if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return "The body is not JSON: see line %d, column %d."
                    .formatted(
                            broken.getLocation().getLineNr(),
                            broken.getLocation().getColumnNr());
        }
        return "The body is missing or can't be read.";
    }

    private static String path(JsonMappingException at) {
        return at.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String shortened(InvalidFormatException wrong) {
        String text = String.valueOf(wrong.getValue());
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String expected(MismatchedInputException wrong) {
        Class<?> type = wrong.getTargetType();
        if (type == null) {
            return "look it up in /v3/api-docs";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(", ", "it is one of ", ""));
        }
        if (type == LocalDate.class) {
            return "a date looks like 2026-11-20";
        }
        if (Number.class.isAssignableFrom(type) || type == int.class) {
            return type == Integer.class || type == int.class
                    ? "a whole number is expected"
                    : "a number like 12.50 is expected";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false is expected";
        }
        return type == String.class ? "a text is expected" : "look it up in /v3/api-docs";
    }
}
