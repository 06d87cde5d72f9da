package io.milepost.web.work;

import io.milepost.web.problems.Refusal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields one kind of record has, in CSV and JSON alike; some of them must be there. */
record Columns(List<String> known, Set<String> required) {
    static final Columns TIME_ENTRIES = new Columns(
            List.of(
                    "source",
                    "id",
                    "project",
                    "person",
                    "role",
                    "task",
                    "date",
                    "minutes",
                    "description",
                    "billable",
                    "rate"),
            Set.of("id", "project", "person", "role", "date", "minutes"));
    static final Columns EXPENSES = new Columns(
            List.of(
                    "source",
                    "id",
                    "project",
                    "person",
                    "category",
                    "date",
                    "amount",
                    "currency",
                    "description",
                    "vatPercent",
                    "billable",
                    "supply"),
            Set.of("id", "project", "person", "category", "date", "amount", "currency"));

    /** Refuses a header that is not ours, naming what is wrong with it. */
    void check(List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!known.contains(column)) {
                throw Refusal.unprocessable(unknown(column));
            }
            if (!seen.add(column)) {
                throw Refusal.unprocessable("The column '%s' is there twice.".formatted(column));
            }
        }
        Set<String> missing = new LinkedHashSet<>(known);
        missing.retainAll(required);
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            throw Refusal.unprocessable("The header line misses %s.".formatted(String.join(", ", missing)));
        }
    }

    private String unknown(String column) {
        String hint = column.contains(";") ? " Columns are separated by commas, not semicolons." : "";
        return "There is no column '%s'; known are %s.%s".formatted(column, String.join(", ", known), hint);
    }
}
