package io.milepost.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;

/** The public holidays of a country, and of a part of it where one is named: {@code DE} alone, or {@code DE} and {@code HH}. */
public final class PublicHolidays implements Predicate<LocalDate> {
    private final HolidayManager holidays;
    private final String[] part;

    private PublicHolidays(HolidayManager holidays, String... part) {
        this.holidays = holidays;
        this.part = part;
    }

    /** Refuses what no calendar is known for: a typing error would turn every holiday into a working day. */
    public static PublicHolidays of(String country, String subdivision) {
        String code = country.toLowerCase(Locale.ROOT);
        HolidayManager holidays = calendar(country, code);
        if (subdivision.isBlank()) {
            return new PublicHolidays(holidays);
        }
        String part = subdivision.toLowerCase(Locale.ROOT);
        if (!holidays.getCalendarHierarchy().getChildren().containsKey(part)) {
            throw new IllegalArgumentException(
                    "No public holidays are known for '%s' in '%s'.".formatted(subdivision, country));
        }
        return new PublicHolidays(holidays, part);
    }

    private static HolidayManager calendar(String country, String code) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(code));
        } catch (IllegalStateException unknown) {
            throw new IllegalArgumentException("No public holidays are known for '%s'.".formatted(country), unknown);
        }
    }

    @Override
    public boolean test(LocalDate day) {
        return holidays.isHoliday(day, part);
    }
}
