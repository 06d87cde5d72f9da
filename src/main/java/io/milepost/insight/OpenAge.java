package io.milepost.insight;

import java.time.LocalDate;

/** How long a claim has been overdue. What is due today is not overdue. */
public enum OpenAge {
    NOT_DUE(0),
    DAYS_1_TO_30(30),
    DAYS_31_TO_60(60),
    DAYS_61_TO_90(90),
    OVER_90_DAYS(Integer.MAX_VALUE);

    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final int mostDays;

    OpenAge(int mostDays) {
        this.mostDays = mostDays;
    }

    public static OpenAge of(LocalDate due, LocalDate today) {
        OpenAge age = NOT_DUE;
        while (due.isBefore(age.earliest(today))) {
            age = values()[age.ordinal() + 1];
        }
        return age;
    }

    public boolean isOverdue() {
        return this != NOT_DUE;
    }

    /** The first day on which something of this age fell due. */
    LocalDate earliest(LocalDate today) {
        return this == OVER_90_DAYS ? FIRST_DAY : today.minusDays(mostDays);
    }

    /** The last one, both included. */
    LocalDate latest(LocalDate today) {
        return this == NOT_DUE
                ? LAST_DAY
                : values()[ordinal() - 1].earliest(today).minusDays(1);
    }
}
