package io.milepost.web.schedules;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.milepost.schedule.ScheduleTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a schedule bills and when, as it is asked for; {@code inWords} is the same for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownRhythm(
        @Nullable String term,
        int every,
        String unit,
        @Nullable Integer day,
        boolean lastBusinessDay,
        boolean inAdvance,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String inWords) {
    static ShownRhythm of(ScheduleTerms terms) {
        return new ShownRhythm(
                terms.term(),
                terms.rhythm().every(),
                GivenSchedule.text(terms.rhythm().unit()),
                terms.rhythm().day(),
                terms.rhythm().lastBusinessDay(),
                terms.inAdvance(),
                terms.startsOn(),
                terms.endsOn(),
                terms.inWords());
    }
}
