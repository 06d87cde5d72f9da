package io.milepost.billing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How long one fee of a retainer lasts. Periods are counted from the first day, so that a start on the 31st loses no day. */
public enum Period {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** The first day of the n-th period, counted from 0, of what began on {@code first}. */
    public LocalDate start(LocalDate first, int n) {
        return first.plusMonths((long) months * n);
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Period> of(String text) {
        return Arrays.stream(values())
                .filter(period -> period.text().equals(text))
                .findFirst();
    }

    public static String all() {
        return Arrays.stream(values()).map(Period::text).collect(Collectors.joining(", "));
    }
}
