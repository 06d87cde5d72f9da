package io.milepost.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was agreed about a milestone: its price in the project's currency, and VAT in percent where it isn't the standard rate. */
public record MilestonePlan(
        String name,
        BigDecimal amount,
        @Nullable BigDecimal vatPercent,
        @Nullable LocalDate plannedOn) {}
