package io.milepost.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How long a claim has been overdue. */
public enum OpenAge {
    NOT_DUE,
    DAYS_1_TO_30,
    DAYS_31_TO_60,
    DAYS_61_TO_90,
    OVER_90_DAYS;

    /** What is due today is not overdue. */
    static OpenAge of(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(due, today);
        return days <= 0
                ? NOT_DUE
                : days <= 30 ? DAYS_1_TO_30 : days <= 60 ? DAYS_31_TO_60 : days <= 90 ? DAYS_61_TO_90 : OVER_90_DAYS;
    }
}
