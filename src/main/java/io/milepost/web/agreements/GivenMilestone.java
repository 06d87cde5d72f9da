package io.milepost.web.agreements;

import io.milepost.project.MilestonePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was agreed about a milestone: an amount, or a percentage of its term's contract value. */
record GivenMilestone(
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal vatPercent,
        @Nullable LocalDate plannedOn) {
    MilestonePlan plan() {
        return new MilestonePlan(Given.text(name), amount, percent, vatPercent, plannedOn);
    }
}
