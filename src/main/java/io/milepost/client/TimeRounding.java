package io.milepost.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a client's minutes are rounded before they are billed; what was recorded stays as it is. */
@Embeddable
public record TimeRounding(
        @Column(name = "rounding_mode") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Mode mode,

        @Column(name = "rounding_minutes") int minutes,

        @Column(name = "rounding_per") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Per per) {
    /** Up, or to what is nearer; the half goes up. */
    public enum Mode {
        NONE,
        UP,
        NEAREST
    }

    /** Whether each entry is rounded, or all of a person's day together. */
    public enum Per {
        ENTRY,
        DAY
    }

    public static final TimeRounding NONE = new TimeRounding(Mode.NONE, 1, Per.ENTRY);
    private static final int MINUTES_PER_DAY = 1440;

    public BigDecimal apply(BigDecimal recorded) {
        if (mode == Mode.NONE) {
            return recorded;
        }
        BigDecimal step = BigDecimal.valueOf(minutes);
        RoundingMode rounding = mode == Mode.UP ? RoundingMode.UP : RoundingMode.HALF_UP;
        return recorded.divide(step, 0, rounding).multiply(step);
    }

    public Checks check(Checks checks) {
        return checks.require(
                minutes >= 1 && minutes <= MINUTES_PER_DAY, "Time is rounded to between 1 and 1440 minutes.");
    }
}
