package io.milepost.web.agreements;

import io.milepost.project.Milestone;
import io.milepost.project.Project;
import io.milepost.web.Numbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A milestone; {@code reached} is the day it was, {@code vatPercent} is null where the standard rate holds. */
record ShownMilestone(
        String project,
        String code,
        String name,
        String amount,
        String currency,
        @Nullable String percent,
        @Nullable String vatPercent,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate reached,
        String supply) {
    static ShownMilestone of(Milestone milestone, Project project) {
        return new ShownMilestone(
                milestone.project(),
                milestone.code(),
                milestone.name(),
                Numbers.amount(milestone.size(), project.currency()),
                project.details().currency(),
                Numbers.percent(milestone.percent()),
                Numbers.percent(milestone.vatPercent()),
                milestone.plannedOn(),
                milestone.reachedOn(),
                milestone.supply().name());
    }
}
