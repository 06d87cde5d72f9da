package io.milepost.workflow.engine.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The engine deletes what is older than a model says, and auditors ask for ten years. */
final class KeptHistory implements Rule {
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,6})D");
    private static final int TEN_YEARS = 3653;

    @Override
    public String why() {
        return "Who approved what is kept for ten years.";
    }

    @Override
    public void check(Model model, Report report) {
        model.subject()
                .filter(subject -> !isLongEnough(subject))
                .ifPresent(subject -> report.refuse(
                        model, subject, "The history time to live must be at least ten years, in days: P3653D."));
    }

    private static boolean isLongEnough(Node subject) {
        Matcher days = DAYS.matcher(subject.get("camunda:historyTimeToLive"));
        return days.matches() && Integer.parseInt(days.group(1)) >= TEN_YEARS;
    }
}
