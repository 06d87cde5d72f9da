package io.milepost.web.agreements;

import io.milepost.project.MilestonePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was agreed about a milestone. */
record GivenMilestone(
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal vatPercent,
        @Nullable LocalDate plannedOn) {
    MilestonePlan plan() {
        return new MilestonePlan(
                Given.text(name), Objects.requireNonNullElse(amount, BigDecimal.ZERO), vatPercent, plannedOn);
    }
}
