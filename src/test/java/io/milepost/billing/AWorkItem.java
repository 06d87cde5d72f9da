package io.milepost.billing;

import io.milepost.project.ItemKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Work items for tests. */
public final class AWorkItem {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private AWorkItem() {}

    public static WorkItem time(String id, int minutes, @Nullable String price) {
        return time(id, minutes, price, false);
    }

    public static WorkItem covered(String id, int minutes) {
        return time(id, minutes, "0", true);
    }

    private static WorkItem time(String id, int minutes, @Nullable String price, boolean covered) {
        BigDecimal hourly = price == null ? null : new BigDecimal(price);
        String problem = price == null ? "No rate for Engineer" : null;
        return new WorkItem(
                ItemKey.time("test", id),
                "time:test:" + id + "#0",
                DAY,
                "Worked",
                "jo",
                "Engineer",
                "Design",
                null,
                BigDecimal.valueOf(minutes),
                "EUR",
                hourly,
                null,
                covered,
                false,
                null,
                problem);
    }

    public static WorkItem milestone(String code, String amount) {
        return new WorkItem(
                ItemKey.milestone("HARBOUR", code),
                "milestone:HARBOUR:" + code + "#0",
                DAY,
                "Concept approved",
                null,
                null,
                null,
                null,
                new BigDecimal(amount),
                "EUR",
                BigDecimal.ONE,
                null,
                false,
                false,
                null,
                null);
    }

    public static WorkItem expense(String id, String amount, String currency, String rate, @Nullable String vat) {
        return new WorkItem(
                ItemKey.expense("test", id),
                "expense:test:" + id + "#0",
                DAY,
                "Train",
                "jo",
                null,
                null,
                "Travel",
                new BigDecimal(amount),
                currency,
                new BigDecimal(rate),
                vat == null ? null : new BigDecimal(vat),
                false,
                false,
                null,
                null);
    }
}
