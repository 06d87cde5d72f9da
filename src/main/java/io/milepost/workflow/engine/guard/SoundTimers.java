package io.milepost.workflow.engine.guard;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A timer that can't be read fails when it is due, and one that fires every second floods the firm. */
final class SoundTimers implements Rule {
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,2})/(.+)");
    private static final Pattern RETRIES =
            Pattern.compile("(PT\\d{1,4}[SMH])(,PT\\d{1,4}[SMH]){0,9}|R\\d/PT\\d{1,4}[SMH]");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(730);

    @Override
    public String why() {
        return "Timers are written so that the engine can read them, and leave people time.";
    }

    @Override
    public void check(Model model, Report report) {
        model.all("bpmn:timeDuration").filter(SoundTimers::isFixed).forEach(timer -> {
            if (!isDuration(timer.text())) {
                report.refuse(model, timer, duration(timer.text()));
            }
        });
        model.all("bpmn:timeCycle").forEach(timer -> {
            Matcher cycle = CYCLE.matcher(timer.text());
            if (!cycle.matches() || !isDuration(cycle.group(2))) {
                report.refuse(
                        model,
                        timer,
                        "'%s' is no repetition. Write how often and every what, such as R3/P2D."
                                .formatted(timer.text()));
            }
        });
        model.all("bpmn:timeDate").filter(SoundTimers::isFixed).forEach(timer -> {
            if (!isDate(timer.text())) {
                report.refuse(
                        model,
                        timer,
                        "'%s' is no date. Write it as 2027-01-31T09:00:00+01:00.".formatted(timer.text()));
            }
        });
        model.all("bpmn:timerEventDefinition")
                .filter(timer -> timer.children().size() != 1)
                .forEach(timer ->
                        report.refuse(model, timer, "The timer doesn't say when: give it one duration or date."));
        model.all("camunda:failedJobRetryTimeCycle")
                .filter(retry -> !RETRIES.matcher(retry.text()).matches())
                .forEach(retry -> report.refuse(model, retry, "Retries are written such as PT1M,PT5M,PT15M."));
        Stream.of("camunda:dueDate", "camunda:followUpDate")
                .forEach(attribute -> model.root()
                        .all()
                        .filter(task -> task.has(attribute) && !Formula.isIn(task.get(attribute)))
                        .filter(task -> !isDuration(task.get(attribute)))
                        .forEach(task -> report.refuse(model, task, duration(task.get(attribute)))));
        model.root()
                .all()
                .filter(task -> task.has("camunda:priority"))
                .filter(task -> !task.get("camunda:priority").matches("\\d{1,3}"))
                .forEach(task -> report.refuse(model, task, "The priority must be a number from 0 to 999."));
    }

    private static boolean isFixed(Node timer) {
        return !Formula.isIn(timer.text());
    }

    private static String duration(String text) {
        return "'%s' is no duration. Write days as P3D, hours as PT4H; at least a minute, at most two years."
                .formatted(text);
    }

    private static boolean isDuration(String text) {
        Duration length = length(text);
        return length != null && length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0;
    }

    private static @Nullable Duration length(String text) {
        try {
            return text.contains("T")
                    ? Duration.parse(text)
                    : Duration.ofDays(Period.parse(text).toTotalMonths() * 30
                            + Period.parse(text).getDays());
        } catch (DateTimeParseException | ArithmeticException none) {
            return null;
        }
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime unused = OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
