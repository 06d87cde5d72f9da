package io.milepost.schedule;

import java.util.List;

/** A schedule as it would be: its first periods, and how many of them are to be billed at once, for they are due already. */
public record ProposedSchedule(
        ScheduleKey key, ScheduleTerms terms, List<PlannedPeriod> first, int due, boolean stops) {}
