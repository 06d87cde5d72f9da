package io.milepost.schedule;

import io.milepost.billing.ProjectTerms;
import io.milepost.billing.Retainer;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The retainers whose fees a schedule bills. */
@Component
class ScheduledRetainers {
    private final ProjectTerms projectTerms;

    ScheduledRetainers(ProjectTerms projectTerms) {
        this.projectTerms = projectTerms;
    }

    List<Retainer> of(Schedule schedule) {
        String term = schedule.terms().term();
        return projectTerms.all(schedule.key().project(), Retainer.class).stream()
                .filter(retainer -> term == null || term.equals(retainer.code()))
                .toList();
    }

    /** Those that would go on after that day. */
    List<Retainer> goingOnAfter(Schedule schedule, LocalDate day) {
        return of(schedule).stream()
                .filter(retainer -> !day.isBefore(retainer.startsOn()))
                .filter(retainer ->
                        retainer.endsOn() == null || retainer.endsOn().isAfter(day))
                .toList();
    }
}
