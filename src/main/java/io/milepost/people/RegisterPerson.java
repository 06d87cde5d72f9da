package io.milepost.people;

import io.milepost.client.Checks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who is above somebody, and whose second account this is; people have one manager and one first account at most. */
@Component
public class RegisterPerson {
    private final Persons persons;
    private final KnownAccounts accounts;
    private final NameDeputies nameDeputies;

    RegisterPerson(Persons persons, KnownAccounts accounts, NameDeputies nameDeputies) {
        this.persons = persons;
        this.accounts = accounts;
        this.nameDeputies = nameDeputies;
    }

    /** Answers whether nothing was known about the person before. */
    @Transactional
    public boolean register(String id, @Nullable String manager, @Nullable String sameAs, List<DeputyPeriod> deputies) {
        Checks checks = new Checks()
                .require(accounts.exists(id), "There is no account %s.".formatted(id))
                .require(manager == null || accounts.exists(manager), "There is no account %s.".formatted(manager))
                .require(!id.equals(manager), "Nobody is their own manager.");
        checkFirstAccount(checks, id, sameAs);
        checks.raise();
        Optional<Person> known = persons.findById(id);
        known.orElseGet(() -> persons.save(new Person(id))).amend(manager, sameAs);
        nameDeputies.name(id, deputies);
        return known.isEmpty();
    }

    /** One level only, so that the first account is found in one step. */
    private void checkFirstAccount(Checks checks, String id, @Nullable String sameAs) {
        if (sameAs != null) {
            boolean isSecond = persons.findById(sameAs)
                    .map(Person::sameAs)
                    .filter(Objects::nonNull)
                    .isPresent();
            checks.require(accounts.exists(sameAs), "There is no account %s.".formatted(sameAs))
                    .require(!id.equals(sameAs), "An account is no second account of itself.")
                    .require(!isSecond, "%s is a second account itself; name the first one.".formatted(sameAs))
                    .require(
                            !persons.existsBySameAs(id),
                            "%s has second accounts, so it can't be one. Name %s as their first account instead."
                                    .formatted(id, sameAs));
        }
    }
}
