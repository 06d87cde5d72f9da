package io.milepost.web.schedules;

import io.milepost.schedule.ProposedSchedule;
import java.time.LocalDate;
import java.util.List;

/**
 * A schedule as it would be, with what follows from the project filled in, and its first periods. {@code due} of all its
 * periods are billed at once; where {@code stops}, these are so many that accounting is asked first.
 */
record ShownProposal(String project, String code, ShownRhythm rhythm, List<Period> periods, int due, boolean stops) {
    record Period(LocalDate from, LocalDate to, LocalDate billingDay, boolean due) {}

    static ShownProposal of(ProposedSchedule proposed) {
        List<Period> periods = new java.util.ArrayList<>();
        proposed.first()
                .forEach(planned -> periods.add(new Period(
                        planned.period().from(),
                        planned.period().to(),
                        planned.billingDay(),
                        periods.size() < proposed.due())));
        return new ShownProposal(
                proposed.key().project(),
                proposed.key().code(),
                ShownRhythm.of(proposed.terms()),
                periods,
                proposed.due(),
                proposed.stops());
    }
}
