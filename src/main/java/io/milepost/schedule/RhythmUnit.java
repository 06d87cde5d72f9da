package io.milepost.schedule;

import java.util.Locale;

/** What a rhythm counts in; a fortnight is two weeks. */
public enum RhythmUnit {
    WEEK(0),
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    RhythmUnit(int months) {
        this.months = months;
    }

    /** 0 for weeks. */
    int months() {
        return months;
    }

    /** "every month", "every 2 weeks". */
    String every(int times) {
        String name = name().toLowerCase(Locale.ROOT);
        return times == 1 ? "every " + name : "every %d %ss".formatted(times, name);
    }
}
