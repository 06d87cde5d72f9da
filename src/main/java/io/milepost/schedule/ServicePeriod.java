package io.milepost.schedule;

import io.milepost.calendar.WrittenDates;
import java.time.LocalDate;
import java.time.YearMonth;

/** The days an invoice is for, both included. */
public record ServicePeriod(LocalDate from, LocalDate to) {
    /** "2026-11" where it is that month, else its first day: the end of its invoice's key. */
    public String name() {
        YearMonth month = YearMonth.from(from);
        boolean whole = from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth());
        return whole ? month.toString() : from.toString();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public String inWords() {
        return from.equals(to)
                ? WrittenDates.day(from)
                : "%s – %s".formatted(WrittenDates.day(from), WrittenDates.day(to));
    }
}
