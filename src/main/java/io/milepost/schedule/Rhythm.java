package io.milepost.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How often service periods begin, and on which day. Weeks keep the weekday they began on. Other periods begin on a day of
 * the month, counted anew each time, so that the 31st comes back after February; or they are whole calendar months, quarters
 * or years, and the last business day is when they are billed.
 */
@Embeddable
public record Rhythm(
        @Column(name = "every_n") int every,

        @Column(name = "rhythm_unit") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        RhythmUnit unit,

        @Column(name = "anchor_day") @Nullable Integer day,
        @Column(name = "last_business_day") boolean lastBusinessDay) {
    public static Rhythm weeks(int every) {
        return new Rhythm(every, RhythmUnit.WEEK, null, false);
    }

    public static Rhythm onDay(int every, RhythmUnit unit, int day) {
        return new Rhythm(every, unit, day, false);
    }

    public static Rhythm onLastBusinessDay(int every, RhythmUnit unit) {
        return new Rhythm(every, unit, null, true);
    }

    /** The first day of the n-th period, counted from 0, of what began on {@code first}; the first one may be shorter. */
    LocalDate start(LocalDate first, int n) {
        if (n == 0) {
            return first;
        }
        if (unit == RhythmUnit.WEEK) {
            return first.plusWeeks((long) every * n);
        }
        YearMonth month = firstMonth(first);
        int whole = in(month).equals(first) ? n : n - 1;
        return in(month.plusMonths((long) every * unit.months() * whole));
    }

    /** That of the first whole period. */
    private YearMonth firstMonth(LocalDate first) {
        YearMonth month = YearMonth.from(first);
        while (in(month).isBefore(first) || lastBusinessDay && (month.getMonthValue() - 1) % unit.months() != 0) {
            month = month.plusMonths(1);
        }
        return month;
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(day == null ? 1 : Math.min(day, month.lengthOfMonth()));
    }

    public String inWords() {
        if (lastBusinessDay) {
            return unit.every(every) + ", on its last business day";
        }
        return day == null || day == 1 ? unit.every(every) : "%s, from day %d on".formatted(unit.every(every), day);
    }
}
