package io.milepost.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What a check found, condition by condition; {@code invoices} is how many were looked at. */
public record LedgerReport(boolean holds, Instant checkedAt, String scope, int invoices, List<Judged> conditions) {
    /** {@code condition} is its id. */
    public record Judged(String condition, String says, boolean holds, List<Violation> violations) {}

    static LedgerReport of(Scope scope, Instant at, int invoices, Tally tally) {
        return new LedgerReport(
                tally.isEmpty(),
                at,
                scope.id(),
                invoices,
                Arrays.stream(Condition.values())
                        .map(condition -> judged(condition, tally.of(condition)))
                        .toList());
    }

    private static Judged judged(Condition condition, List<Violation> violations) {
        return new Judged(condition.id(), condition.says(), violations.isEmpty(), violations);
    }

    public List<Violation> violations() {
        return conditions.stream()
                .flatMap(judged -> judged.violations().stream())
                .toList();
    }
}
