package io.milepost.workflow.engine.guard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A stretch of numbers, open where a bound is missing, with or without its ends. */
record Span(
        @Nullable BigDecimal from,
        boolean withFrom,
        @Nullable BigDecimal to,
        boolean withTo) {
    static final Span ALL = new Span(null, false, null, false);
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[])");
    private static final Pattern SINGLE = Pattern.compile(NUMBER);

    /** What a cell covers; nothing where it says more than numbers and ranges. */
    static Optional<List<Span>> of(String cell) {
        if (cell.isEmpty()) {
            return Optional.of(List.of(ALL));
        }
        List<Span> spans = new ArrayList<>();
        for (String part : cell.split(",", -1)) {
            Optional<Span> span = one(part.strip());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        return Optional.of(spans);
    }

    private static Optional<Span> one(String part) {
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            BigDecimal bound = new BigDecimal(comparison.group(2));
            boolean with = comparison.group(1).endsWith("=");
            return Optional.of(
                    comparison.group(1).startsWith("<")
                            ? new Span(null, false, bound, with)
                            : new Span(bound, with, null, false));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            return Optional.of(new Span(
                    new BigDecimal(range.group(2)),
                    range.group(1).equals("["),
                    new BigDecimal(range.group(3)),
                    range.group(4).equals("]")));
        }
        Matcher single = SINGLE.matcher(part);
        return single.matches()
                ? Optional.of(new Span(new BigDecimal(part), true, new BigDecimal(part), true))
                : Optional.empty();
    }

    boolean isEmpty() {
        if (from == null || to == null) {
            return false;
        }
        int order = from.compareTo(to);
        return order > 0 || order == 0 && !(withFrom && withTo);
    }

    Span and(Span other) {
        boolean laterStart = startsAfter(other);
        boolean earlierEnd = endsBefore(other);
        return new Span(
                laterStart ? from : other.from,
                laterStart ? withFrom : other.withFrom,
                earlierEnd ? to : other.to,
                earlierEnd ? withTo : other.withTo);
    }

    private boolean startsAfter(Span other) {
        if (from == null || other.from == null) {
            return other.from == null;
        }
        int order = from.compareTo(other.from);
        return order > 0 || order == 0 && !withFrom;
    }

    private boolean endsBefore(Span other) {
        if (to == null || other.to == null) {
            return other.to == null;
        }
        int order = to.compareTo(other.to);
        return order < 0 || order == 0 && !withTo;
    }

    /** What {@code spans} leave out between {@code least} and infinity. */
    static List<Span> gaps(List<Span> spans, BigDecimal least) {
        List<Span> gaps = new ArrayList<>();
        Span rest = new Span(least, true, null, false);
        List<Span> sorted = spans.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparing((Span span) -> span.from == null ? least : span.from.max(least))
                        .thenComparing(span -> span.withFrom || span.from == null ? 0 : 1))
                .toList();
        for (Span span : sorted) {
            if (span.to != null && span.to.compareTo(least) < 0) {
                continue;
            }
            if (span.from != null) {
                Span before = rest.and(new Span(null, false, span.from, !span.withFrom));
                if (!before.isEmpty()) {
                    gaps.add(before);
                }
            }
            if (span.to == null) {
                return gaps;
            }
            Span behind = new Span(span.to, !span.withTo, null, false);
            rest = behind.startsAfter(rest) ? behind : rest;
        }
        gaps.add(rest);
        return gaps;
    }

    /** "from 1000 to under 2000", "25000", "over 100". */
    String inWords() {
        if (from != null && to != null && from.compareTo(to) == 0) {
            return from.toPlainString();
        }
        String start = from == null ? "" : (withFrom ? "from " : "over ") + from.toPlainString();
        String end = to == null ? "" : (withTo ? "up to " : "under ") + to.toPlainString();
        return start.isEmpty() || end.isEmpty() ? start + end : start + " and " + end;
    }
}
