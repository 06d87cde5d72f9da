package io.milepost.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The natural key of a billable item, readable and stable: {@code time:tracker:4711}, {@code expense:api:99},
 * {@code milestone:HARBOUR:M2}; what a term of the project brings forth names project and term first:
 * {@code retainer:HARBOUR:CARE:2026-11-01}, {@code deposit:HARBOUR:DOWN}. Importing the same thing twice meets the same key, so it updates and never doubles.
 */
@Embeddable
public record ItemKey(@Column(name = "item_key") String value) implements Comparable<ItemKey> {
    private static final Pattern FORM = Pattern.compile(
            "(milestone|retainer|progress|deposit|retention|time|expense):[A-Za-z0-9._-]{1,40}:[^\\s/\\\\;%?#.][^\\s/\\\\;%?#]{0,99}");

    public ItemKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s' is not the key of a billable item.".formatted(value));
        }
    }

    public static ItemKey milestone(String project, String milestone) {
        return new ItemKey("milestone:" + project + ":" + milestone);
    }

    /** Nothing for a code that can't be a milestone's. */
    public static Optional<ItemKey> possibleMilestone(String project, String milestone) {
        String key = "milestone:" + project + ":" + milestone;
        return FORM.matcher(key).matches() ? Optional.of(new ItemKey(key)) : Optional.empty();
    }

    public static ItemKey time(String source, String id) {
        return new ItemKey("time:" + source + ":" + id);
    }

    public static ItemKey expense(String source, String id) {
        return new ItemKey("expense:" + source + ":" + id);
    }

    /** The fee of a retainer's period, by its first day. */
    public static ItemKey retainer(String project, String term, LocalDate periodStart) {
        return new ItemKey("retainer:%s:%s:%s".formatted(project, term, periodStart));
    }

    /** The progress of a percent-complete term, by the day it was reported for. */
    public static ItemKey progress(String project, String term, LocalDate on) {
        return new ItemKey("progress:%s:%s:%s".formatted(project, term, on));
    }

    public static ItemKey deposit(String project, String term) {
        return new ItemKey("deposit:%s:%s".formatted(project, term));
    }

    /** What was withheld on an issued invoice and is billed at its release. */
    public static ItemKey retention(String project, String term, String invoiceNumber) {
        return new ItemKey("retention:%s:%s:%s".formatted(project, term, invoiceNumber));
    }

    public ItemKind kind() {
        return ItemKind.valueOf(value.substring(0, value.indexOf(':')).toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public int compareTo(ItemKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
