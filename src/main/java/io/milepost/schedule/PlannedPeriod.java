package io.milepost.schedule;

import java.time.LocalDate;

/** A period nothing is known of yet, and the day on which it is to be billed. */
public record PlannedPeriod(ServicePeriod period, LocalDate billingDay) {}
