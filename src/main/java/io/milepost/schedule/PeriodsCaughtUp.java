package io.milepost.schedule;

import java.util.List;

/** Periods were billed that had been missed on their days; published inside the transaction in which the last one is known. */
public record PeriodsCaughtUp(ScheduleKey schedule, String projectManager, List<ScheduledPeriod> periods) {}
