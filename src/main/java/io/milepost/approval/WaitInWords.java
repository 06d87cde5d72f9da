package io.milepost.approval;

import io.milepost.calendar.WrittenDates;
import io.milepost.invoice.Issuer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says of a gate that is asked for whom it waits, since when, by when, and what came of it so far. */
@Component
public class WaitInWords {
    private static final int MOST_NAMES = 3;

    private final PeopleInWords people;
    private final WrittenDates dates;
    private final Clock clock;

    WaitInWords(PeopleInWords people, Issuer issuer, Clock clock) {
        this.people = people;
        this.dates = new WrittenDates(issuer.zone());
        this.clock = clock;
    }

    public String of(Gate gate, List<Decider> deciders) {
        StringBuilder sentence = new StringBuilder("Waits for ").append(people.approver(gate));
        boolean onePerson = gate.person() != null;
        Instant asked = gate.askedAt();
        if (asked != null) {
            sentence.append(onePerson ? ", since " : " since ").append(dates.moment(asked));
        }
        Instant due = gate.dueAt();
        if (due != null) {
            sentence.append(due.isBefore(clock.instant()) ? ", was due " : ", due ")
                    .append(dates.day(due));
        }
        return sentence.append(who(deciders, onePerson))
                .append('.')
                .append(since(gate))
                .toString();
    }

    private String who(List<Decider> deciders, boolean onePerson) {
        List<Decider> now =
                deciders.stream().filter(decider -> !decider.escalated()).toList();
        if (deciders.isEmpty()) {
            return "; nobody may decide it today, so tell a process admin";
        }
        List<String> own = now.stream()
                .filter(decider -> decider.standingInFor() == null && !onePerson)
                .map(decider -> people.person(decider.person()))
                .toList();
        String deputies = now.stream()
                .filter(decider -> decider.standingInFor() != null)
                .map(this::standingIn)
                .collect(Collectors.joining(" or "));
        String names = own.size() > MOST_NAMES
                ? "any of %d people".formatted(own.size())
                : own.stream().collect(Collectors.joining(" or "));
        if (names.isEmpty()) {
            return deputies.isEmpty() ? "" : ", or " + deputies;
        }
        return ": " + names + (deputies.isEmpty() ? "" : ", or " + deputies);
    }

    private String standingIn(Decider deputy) {
        return "%s standing in for %s"
                .formatted(people.person(deputy.person()), people.person(String.valueOf(deputy.standingInFor())));
    }

    private String since(Gate gate) {
        String all = "";
        Instant reminded = gate.remindedAt();
        if (reminded != null) {
            all += " Reminded %s.".formatted(dates.moment(reminded));
        }
        Escalation escalation = gate.escalation();
        if (escalation != null) {
            all += " Since %s, %s may decide as well."
                    .formatted(dates.moment(escalation.at()), people.escalated(escalation));
        }
        return all;
    }
}
