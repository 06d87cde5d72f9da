package io.milepost.schedule;

import io.milepost.billing.ProjectTerms;
import io.milepost.billing.Retainer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The retainers whose fees a schedule bills. */
@Component
class ScheduledRetainers {
    private final ProjectTerms projectTerms;

    ScheduledRetainers(ProjectTerms projectTerms) {
        this.projectTerms = projectTerms;
    }

    List<Retainer> of(Schedule schedule) {
        return of(schedule.key().project(), schedule.terms().term());
    }

    /** Those that would go on after that day, and those that ended with the schedule before, when it had another last day. */
    List<Retainer> toEndOn(Schedule schedule, LocalDate day) {
        LocalDate before = schedule.terms().endsOn();
        return of(schedule).stream()
                .filter(retainer -> !day.isBefore(retainer.startsOn()) && !day.equals(retainer.endsOn()))
                .filter(retainer -> retainer.endsOn() == null
                        || retainer.endsOn().isAfter(day)
                        || retainer.endsOn().equals(before))
                .toList();
    }

    /** Where all of them end before such a schedule begins, it bills no fee. */
    List<Retainer> ended(String project, ScheduleTerms terms) {
        List<Retainer> all = of(project, terms.term());
        List<Retainer> ended = all.stream()
                .filter(retainer ->
                        retainer.endsOn() != null && retainer.endsOn().isBefore(terms.startsOn()))
                .toList();
        return ended.size() == all.size() ? ended : List.of();
    }

    private List<Retainer> of(String project, @Nullable String term) {
        return projectTerms.all(project, Retainer.class).stream()
                .filter(retainer -> term == null || term.equals(retainer.code()))
                .toList();
    }
}
