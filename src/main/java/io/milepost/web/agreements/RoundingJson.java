package io.milepost.web.agreements;

import io.milepost.client.TimeRounding;
import io.milepost.client.TimeRounding.Mode;
import io.milepost.client.TimeRounding.Per;
import io.milepost.web.problems.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How minutes are rounded before they are billed: none, up or nearest, to so many minutes, per entry or per day. */
record RoundingJson(
        @Nullable String mode,
        @Nullable Integer minutes,
        @Nullable String per) {
    static @Nullable RoundingJson of(@Nullable TimeRounding rounding) {
        if (rounding == null) {
            return null;
        }
        boolean none = rounding.mode() == Mode.NONE;
        return new RoundingJson(
                rounding.mode().name().toLowerCase(Locale.ROOT),
                none ? null : rounding.minutes(),
                none ? null : rounding.per().name().toLowerCase(Locale.ROOT));
    }

    static @Nullable TimeRounding given(@Nullable RoundingJson json) {
        return json == null ? null : json.rounding();
    }

    private TimeRounding rounding() {
        Mode given = switch (Given.text(mode)) {
            case "none" -> Mode.NONE;
            case "up" -> Mode.UP;
            case "nearest" -> Mode.NEAREST;
            default -> throw Refusal.unprocessable("Time is rounded none, up or nearest.");
        };
        if (given == Mode.NONE) {
            return TimeRounding.NONE;
        }
        Per whole = switch (per == null ? "entry" : per) {
            case "entry" -> Per.ENTRY;
            case "day" -> Per.DAY;
            default -> throw Refusal.unprocessable("Time is rounded per entry, or per person and day (day).");
        };
        return new TimeRounding(given, minutes == null ? 0 : minutes, whole);
    }
}
