package io.milepost.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What one euro was worth on a day, by currency: a line of the European Central Bank's reference rates. */
public record EuroRates(LocalDate date, Map<String, BigDecimal> rates) {}
