package io.milepost.people;

import io.milepost.transaction.OncePerTransaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is above whom, who stands in for whom on a day, and which accounts are one person. */
@Component
public class Colleagues {
    private final Persons persons;
    private final Deputyships deputyships;
    private final OncePerTransaction<String, Optional<Person>> known = new OncePerTransaction<>(this::read);

    Colleagues(Persons persons, Deputyships deputyships) {
        this.persons = persons;
        this.deputyships = deputyships;
    }

    @Transactional(readOnly = true)
    public Optional<String> managerOf(String person) {
        return person(person).map(Person::manager);
    }

    /** The first account of whoever has this one: two accounts with the same are one person. */
    @Transactional(readOnly = true)
    public String firstAccount(String account) {
        return person(account).map(Person::sameAs).orElse(account);
    }

    /** Most people are asked about several times in a step, and about most of them nothing is on record. */
    private Optional<Person> person(String account) {
        return Objects.requireNonNull(known.of(List.of(account)).get(account));
    }

    private Map<String, Optional<Person>> read(Collection<String> accounts) {
        return accounts.stream().collect(Collectors.toMap(Function.identity(), persons::findById));
    }

    /** For each of these people who stands in for them that day. */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> deputiesOf(Collection<String> people, LocalDate day) {
        return deputyships.findByPersonInAndToGreaterThanEqual(people, day).stream()
                .filter(deputyship -> deputyship.holdsOn(day))
                .collect(Collectors.groupingBy(
                        Deputyship::person,
                        TreeMap::new,
                        Collectors.mapping(Deputyship::deputy, Collectors.toCollection(TreeSet::new))));
    }

    /** For whom this person stands in that day. */
    @Transactional(readOnly = true)
    public Set<String> representedBy(String deputy, LocalDate day) {
        return deputyships.findByDeputyAndFromLessThanEqualAndToGreaterThanEqual(deputy, day, day).stream()
                .map(Deputyship::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The next day on which others stand in for these people than on {@code day}. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextChange(Collection<String> people, LocalDate day) {
        return deputyships.findByPersonInAndToGreaterThanEqual(people, day).stream()
                .map(Deputyship::period)
                .flatMap(period -> Stream.of(period.from(), period.to().plusDays(1)))
                .filter(change -> change.isAfter(day))
                .min(LocalDate::compareTo);
    }

    @Transactional(readOnly = true)
    public Colleague of(String person) {
        List<DeputyPeriod> deputies = deputyships.findByPersonOrderByFrom(person).stream()
                .map(Deputyship::period)
                .toList();
        return persons.findById(person)
                .map(known -> new Colleague(person, known.manager(), known.sameAs(), deputies))
                .orElseGet(() -> new Colleague(person, null, null, deputies));
    }

    /** Everyone something is known about. */
    @Transactional(readOnly = true)
    public List<Colleague> all() {
        return Stream.concat(
                        persons.findAllByOrderById().stream().map(Person::id),
                        deputyships.findAllByOrderByFrom().stream().map(Deputyship::person))
                .distinct()
                .sorted()
                .map(this::of)
                .toList();
    }
}
