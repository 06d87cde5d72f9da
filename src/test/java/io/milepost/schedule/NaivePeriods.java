package io.milepost.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a schedule comes to, reckoned day by day: each day is asked whether a period begins on it. */
final class NaivePeriods {
    record Row(LocalDate from, LocalDate to, LocalDate billingDay) {}

    private NaivePeriods() {}

    /** All that begin by the last day looked at. */
    static List<Row> of(ScheduleTerms terms, LocalDate horizon, Predicate<LocalDate> isBusinessDay) {
        List<LocalDate> begins = new ArrayList<>();
        LocalDate counted = null;
        LocalDate day = terms.startsOn();
        while (begins.isEmpty() || !begins.get(begins.size() - 1).isAfter(horizon)) {
            boolean boundary = isBoundary(terms, day);
            if (boundary && counted == null) {
                counted = day;
            }
            boolean begin = boundary && sinceIn(terms, counted, day) % step(terms) == 0;
            if (begin || day.equals(terms.startsOn())) {
                begins.add(day);
            }
            day = day.plusDays(1);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i + 1 < begins.size(); i++) {
            LocalDate to = begins.get(i + 1).minusDays(1);
            if (terms.endsOn() != null && begins.get(i).isAfter(terms.endsOn())) {
                break;
            }
            if (terms.endsOn() != null && to.isAfter(terms.endsOn())) {
                to = terms.endsOn();
            }
            rows.add(new Row(begins.get(i), to, billingDay(terms, begins.get(i), to, isBusinessDay)));
        }
        return rows;
    }

    private static boolean isBoundary(ScheduleTerms terms, LocalDate day) {
        Rhythm rhythm = terms.rhythm();
        if (rhythm.unit() == RhythmUnit.WEEK) {
            return day.getDayOfWeek() == terms.startsOn().getDayOfWeek();
        }
        if (rhythm.lastBusinessDay()) {
            boolean first = day.getDayOfMonth() == 1;
            return switch (rhythm.unit()) {
                case QUARTER -> first && List.of(1, 4, 7, 10).contains(day.getMonthValue());
                case YEAR -> first && day.getMonthValue() == 1;
                default -> first;
            };
        }
        boolean lastOfMonth = day.plusDays(1).getDayOfMonth() == 1;
        return day.getDayOfMonth() == rhythm.day() || lastOfMonth && rhythm.day() > day.getDayOfMonth();
    }

    private static long sinceIn(ScheduleTerms terms, LocalDate counted, LocalDate day) {
        return terms.rhythm().unit() == RhythmUnit.WEEK
                ? ChronoUnit.DAYS.between(counted, day) / 7
                : ChronoUnit.MONTHS.between(counted.withDayOfMonth(1), day.withDayOfMonth(1));
    }

    private static int step(ScheduleTerms terms) {
        return terms.rhythm().every()
                * switch (terms.rhythm().unit()) {
                    case WEEK, MONTH -> 1;
                    case QUARTER -> 3;
                    case YEAR -> 12;
                };
    }

    private static LocalDate billingDay(
            ScheduleTerms terms, LocalDate from, LocalDate to, Predicate<LocalDate> isBusinessDay) {
        if (!terms.rhythm().lastBusinessDay()) {
            return move(terms.inAdvance() ? from : to.plusDays(1), 1, isBusinessDay);
        }
        if (terms.inAdvance()) {
            return move(from.minusDays(1), -1, isBusinessDay);
        }
        LocalDate last = move(to, -1, isBusinessDay);
        return last.isBefore(from) ? move(to, 1, isBusinessDay) : last;
    }

    private static LocalDate move(LocalDate day, int step, Predicate<LocalDate> isBusinessDay) {
        LocalDate moved = day;
        while (!isBusinessDay.test(moved)) {
            moved = moved.plusDays(step);
        }
        return moved;
    }
}
