package io.milepost.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments in sentences, by the firm's clock: 24 Nov 2026, and 24 Nov 2026, 10:12. */
public record WrittenDates(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    public String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
