package io.milepost.workflow.engine.difference;

import java.util.Locale;
import java.util.Map;

/** What is in a model as people say it. */
final class Said {
    private static final int LONGEST = 160;

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("group", "decided by"),
            Map.entry("dueDays", "due (business days)"),
            Map.entry("reminderDays", "reminder (business days)"),
            Map.entry("escalationDays", "escalation (business days)"),
            Map.entry("escalateTo", "escalation to"),
            Map.entry("camunda:candidateGroups", "decided by"),
            Map.entry("camunda:candidateUsers", "decided in person by"),
            Map.entry("camunda:assignee", "decided in person by"),
            Map.entry("camunda:formKey", "form"),
            Map.entry("camunda:formRef", "form"),
            Map.entry("camunda:dueDate", "due date"),
            Map.entry("camunda:followUpDate", "follow-up date"),
            Map.entry("camunda:delegateExpression", "what it does"),
            Map.entry("camunda:historyTimeToLive", "time its history is kept"));

    private Said() {}

    /** "newClient" is "new client". */
    static String fact(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    static String output(String name) {
        return KNOWN.containsKey(name)
                ? KNOWN.get(name)
                : fact(name.substring(name.indexOf(':') + 1).replace('-', ' '));
    }

    /** A text without its quotes. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }

    /** "“a”", "2", or "nothing". */
    static String value(String cell) {
        if (cell.isEmpty()) {
            return "nothing";
        }
        return cell.matches("\\d+") ? cell : "“%s”".formatted(cut(plain(cell)));
    }

    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
