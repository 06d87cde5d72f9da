package io.milepost.schedule;

import io.milepost.billing.Period;
import io.milepost.billing.ProjectTerms;
import io.milepost.billing.Retainer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a schedule of a project begins with: as its retainer is paid, or month after month in arrears where it has none. */
@Component
class UsualTerms {
    private final ProjectTerms terms;

    UsualTerms(ProjectTerms terms) {
        this.terms = terms;
    }

    ScheduleTerms of(String project, @Nullable String term, LocalDate today) {
        List<Retainer> retainers = terms.all(project, Retainer.class);
        return retainers.stream()
                .filter(retainer -> term == null || term.equals(retainer.code()))
                .findFirst()
                .map(retainer -> as(retainer, today))
                .orElseGet(() -> new ScheduleTerms(
                        null, Rhythm.onDay(1, RhythmUnit.MONTH, 1), false, today.withDayOfMonth(1), null));
    }

    private static ScheduleTerms as(Retainer retainer, LocalDate today) {
        int day = retainer.startsOn().getDayOfMonth();
        Rhythm rhythm = switch (retainer.period()) {
            case MONTH -> Rhythm.onDay(1, RhythmUnit.MONTH, day);
            case QUARTER -> Rhythm.onDay(1, RhythmUnit.QUARTER, day);
            case HALF_YEAR -> Rhythm.onDay(6, RhythmUnit.MONTH, day);
            case YEAR -> Rhythm.onDay(1, RhythmUnit.YEAR, day);
        };
        return new ScheduleTerms(
                null, rhythm, retainer.inAdvance(), begin(retainer.period(), retainer.startsOn(), today), null);
    }

    /** Of the period that is running. */
    private static LocalDate begin(Period period, LocalDate first, LocalDate today) {
        int n = 0;
        while (!period.start(first, n + 1).isAfter(today)) {
            n++;
        }
        return period.start(first, n);
    }
}
