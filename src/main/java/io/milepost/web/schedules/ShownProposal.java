package io.milepost.web.schedules;

import io.milepost.billing.Retainer;
import io.milepost.calendar.WrittenDates;
import io.milepost.schedule.ProposedSchedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A schedule as it would be, with what follows from the project filled in, and its first periods. {@code due} of all its
 * periods are billed at once; where {@code stops}, these are so many that accounting is asked first. {@code warnings} are
 * sentences.
 */
record ShownProposal(
        String project,
        String code,
        ShownRhythm rhythm,
        List<Period> periods,
        int due,
        boolean stops,
        List<String> warnings) {
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
                proposed.stops(),
                proposed.ended().stream().map(ShownProposal::warning).toList());
    }

    private static String warning(Retainer ended) {
        return "It bills no fee: retainer %s ended on %s. Agree its terms anew if it goes on."
                .formatted(ended.code(), WrittenDates.day(Objects.requireNonNull(ended.endsOn())));
    }
}
