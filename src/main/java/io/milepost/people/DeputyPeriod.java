package io.milepost.people;

import java.time.LocalDate;

/** Who stands in for somebody, and from which day to which, both included. */
public record DeputyPeriod(String deputy, LocalDate from, LocalDate to) {}
