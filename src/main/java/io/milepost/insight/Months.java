package io.milepost.insight;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** From the first to the last month, both included. */
public record Months(YearMonth from, YearMonth to) {
    public Months {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("The first month is after the last one.");
        }
    }

    public List<YearMonth> each() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    int first() {
        return Month.number(from);
    }

    int last() {
        return Month.number(to);
    }
}
