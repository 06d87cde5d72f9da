package io.milepost.people;

import io.milepost.client.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who stands in for somebody and when; what was said before is replaced. */
@Component
public class NameDeputies {
    private static final int MOST = 50;

    private final Deputyships deputyships;
    private final Persons persons;
    private final KnownAccounts accounts;
    private final ApplicationEventPublisher events;

    NameDeputies(Deputyships deputyships, Persons persons, KnownAccounts accounts, ApplicationEventPublisher events) {
        this.deputyships = deputyships;
        this.persons = persons;
        this.accounts = accounts;
        this.events = events;
    }

    @Transactional
    public void name(String person, List<DeputyPeriod> periods) {
        check(person, periods).raise();
        List<DeputyPeriod> before = deputyships.findByPersonOrderByFrom(person).stream()
                .map(Deputyship::period)
                .toList();
        if (!before.equals(periods)) {
            deputyships.deleteOf(person);
            deputyships.saveAll(periods.stream()
                    .map(period -> new Deputyship(person, period))
                    .toList());
            Set<String> now = periods.stream().map(DeputyPeriod::deputy).collect(Collectors.toUnmodifiableSet());
            events.publishEvent(new DeputiesChanged(person, now));
        }
    }

    private Checks check(String person, List<DeputyPeriod> periods) {
        Checks checks = new Checks()
                .require(accounts.exists(person), "There is no account %s.".formatted(person))
                .require(periods.size() <= MOST, "These are more than %d deputies.".formatted(MOST))
                .require(new HashSet<>(periods).size() == periods.size(), "A deputy is named twice for the same days.");
        for (DeputyPeriod period : periods) {
            String deputy = period.deputy();
            checks.require(accounts.exists(deputy), "There is no account %s.".formatted(deputy))
                    .require(!isSame(person, deputy), "Nobody stands in for themselves.")
                    .require(
                            !period.to().isBefore(period.from()),
                            "%s can't stand in from %s to %s: the last day is before the first."
                                    .formatted(deputy, period.from(), period.to()))
                    .day("The day", period.from());
        }
        return checks;
    }

    private boolean isSame(String one, String other) {
        return firstAccount(one).equals(firstAccount(other));
    }

    private String firstAccount(String account) {
        return persons.findById(account).map(Person::sameAs).orElse(account);
    }
}
