package io.milepost.workflow.engine;

import io.milepost.people.KnownNames;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Names from the engine's own accounts and groups, whoever reads a sentence with them. */
@Component
class EngineNames implements KnownNames {
    private final IdentityService identities;
    private final WithoutAuthorization system;

    EngineNames(IdentityService identities, WithoutAuthorization system) {
        this.identities = identities;
        this.system = system;
    }

    /** Blank where the account has no name. */
    static String fullName(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }

    @Override
    public String ofPerson(String account) {
        return system.run(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(account).singleResult())
                .map(EngineNames::fullName)
                .filter(Predicate.not(String::isBlank))
                .orElse(account));
    }

    @Override
    public String ofGroup(String group) {
        return system.run(() -> Optional.ofNullable(
                        identities.createGroupQuery().groupId(group).singleResult())
                .map(Group::getName)
                .filter(Predicate.not(String::isBlank))
                .orElse(group));
    }
}
