package io.milepost.schedule;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When on its day a period is billed, by the firm's clock, and how many missed ones are caught up without asking anybody. */
@ConfigurationProperties("milepost.schedules")
record ScheduleSettings(
        @DefaultValue("06:00") LocalTime at,
        @DefaultValue("12") int mostAtOnce) {
    ScheduleSettings {
        if (mostAtOnce < 1) {
            throw new IllegalArgumentException("milepost.schedules.most-at-once is 1 or more.");
        }
    }
}
