package io.milepost.web.figures;

import io.milepost.calendar.BusinessDays;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long the office is open in a day, so that minutes can be told in business days. */
@Component
class OfficeDay {
    private final BusinessDays calendar;

    OfficeDay(BusinessDays calendar) {
        this.calendar = calendar;
    }

    int minutes() {
        return Math.toIntExact(
                Duration.between(calendar.hours().opens(), calendar.hours().closes())
                        .toMinutes());
    }
}
