package io.milepost.billing;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a retainer asks for and includes in a whole period, from a day on. */
public record FeeStep(LocalDate from, BigDecimal fee, BigDecimal includedMinutes) {}
