package io.milepost.statement.file;

import io.milepost.statement.UnreadableStatement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/** Days as files write them. */
final class WrittenDay {
    private static final List<DateTimeFormatter> WAYS =
            List.of(way("uuuu-MM-dd"), way("dd.MM.uuuu"), way("dd.MM.uu"), way("uuMMdd"), way("uuuuMMdd"));
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private WrittenDay() {}

    private static DateTimeFormatter way(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Such as 2026-11-30, also with a time after it, 30.11.2026, 30.11.26 or 261130. */
    static LocalDate of(String written, int line) {
        String text = written.strip().replaceFirst("(?s)^(\\d{4}-\\d\\d-\\d\\d).*", "$1");
        for (DateTimeFormatter way : WAYS) {
            try {
                LocalDate day = LocalDate.parse(text, way);
                if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                    return day;
                }
            } catch (DateTimeException another) {
                continue;
            }
        }
        throw new UnreadableStatement(line, "'%s' is no day like 2026-11-30.".formatted(Shown.shortly(written)));
    }

    /** The booking's month and day of an MT940 entry, in the year nearest to its value date. */
    static LocalDate near(LocalDate valued, String monthAndDay, int line) {
        LocalDate same =
                of(valued.getYear() + "-" + monthAndDay.substring(0, 2) + "-" + monthAndDay.substring(2), line);
        if (same.isBefore(valued.minusMonths(6))) {
            return same.plusYears(1);
        }
        return same.isAfter(valued.plusMonths(6)) ? same.minusYears(1) : same;
    }
}
