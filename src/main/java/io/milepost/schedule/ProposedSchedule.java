package io.milepost.schedule;

import io.milepost.billing.Retainer;
import java.util.List;

/**
 * A schedule as it would be: its first periods, and how many of them are to be billed at once, for they are due already.
 * {@code ended} are retainers whose fees one might expect of it, but which end before it begins.
 */
public record ProposedSchedule(
        ScheduleKey key,
        ScheduleTerms terms,
        List<PlannedPeriod> first,
        int due,
        boolean stops,
        List<Retainer> ended) {}
