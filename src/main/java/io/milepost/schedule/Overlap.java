package io.milepost.schedule;

import io.milepost.calendar.WrittenDates;
import io.milepost.client.Checks;
import java.util.List;
import java.util.Objects;

/** Two schedules that bill the same at the same time would be a slip: the second finds nothing, or takes what is the first one's. */
final class Overlap {
    private Overlap() {}

    /** Refuses it; {@code others} are the project's other schedules. */
    static void refuse(List<Schedule> others, ScheduleTerms terms) {
        others.stream()
                .filter(other -> !other.is(ScheduleState.ENDED))
                .filter(other -> billsTheSame(other.terms(), terms) && meet(other.terms(), terms))
                .findFirst()
                .ifPresent(other -> new Checks()
                        .require(
                                false,
                                "%s. End it before %s first%s."
                                        .formatted(
                                                what(other, terms),
                                                WrittenDates.day(terms.startsOn()),
                                                other.terms().term() == null && terms.term() != null
                                                        ? ""
                                                        : ", or choose another term"))
                        .raise());
    }

    private static boolean billsTheSame(ScheduleTerms one, ScheduleTerms other) {
        return one.term() == null || other.term() == null || one.term().equals(other.term());
    }

    private static boolean meet(ScheduleTerms one, ScheduleTerms other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(ScheduleTerms one, ScheduleTerms other) {
        return one.endsOn() != null && one.endsOn().isBefore(other.startsOn());
    }

    private static String what(Schedule other, ScheduleTerms terms) {
        String theirs = other.terms().term();
        if (Objects.equals(theirs, terms.term())) {
            return "%s bills the same already".formatted(other.key());
        }
        return theirs == null
                ? "%s bills everything that is open, term %s included".formatted(other.key(), terms.term())
                : "%s bills term %s already".formatted(other.key(), theirs);
    }
}
