package io.milepost.web.agreements;

import io.milepost.project.MilestonePlan;
import io.milepost.project.Supply;
import io.milepost.web.problems.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was agreed about a milestone: an amount, or a percentage of its term's contract value. */
record GivenMilestone(
        @Nullable String name,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal vatPercent,
        @Nullable LocalDate plannedOn,
        @Nullable String supply) {
    MilestonePlan plan() {
        return new MilestonePlan(Given.text(name), amount, percent, vatPercent, plannedOn, supplied());
    }

    private Supply supplied() {
        return Supply.named(supply)
                .orElseThrow(() -> Refusal.unprocessable("The supply must be %s.".formatted(Supply.names())));
    }
}
