package io.milepost.workflow.engine.difference;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A cell that asks for a fact, in words: numbers with their comparison, yes and no, texts, ranges; all else as written. */
final class Condition {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)?\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[\\])])");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Map<String, String> SIGNS = Map.of("<=", "≤", ">=", "≥", "<", "<", ">", ">", "=", "=");

    private Condition() {}

    static String inWords(String fact, String cell) {
        String name = Said.fact(fact);
        Matcher comparison = COMPARISON.matcher(cell);
        if (comparison.matches()) {
            String sign = comparison.group(1) == null ? "=" : comparison.group(1);
            return "%s %s %s".formatted(name, SIGNS.get(sign), grouped(comparison.group(2)));
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            return "%s %s %s and %s %s"
                    .formatted(
                            name,
                            range.group(1).equals("[") ? "≥" : ">",
                            grouped(range.group(2)),
                            range.group(4).equals("]") ? "≤" : "<",
                            grouped(range.group(3)));
        }
        if (cell.equals("true") || cell.equals("false")) {
            return "%s: %s".formatted(name, cell.equals("true") ? "yes" : "no");
        }
        if (TEXTS.matcher(cell).matches()) {
            return "%s is %s"
                    .formatted(
                            name,
                            Arrays.stream(cell.split("\\s*,\\s*(?=\")"))
                                    .map(text -> "“%s”".formatted(Said.plain(text)))
                                    .collect(Collectors.joining(" or ")));
        }
        return "%s: %s".formatted(name, Said.cut(cell));
    }

    /** "25000.50" is "25,000.50". */
    private static String grouped(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        return whole.replaceAll("\\B(?=(\\d{3})+$)", ",") + (point < 0 ? "" : number.substring(point));
    }
}
