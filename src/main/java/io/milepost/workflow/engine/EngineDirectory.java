package io.milepost.workflow.engine;

import io.milepost.approval.Directory;
import io.milepost.people.KnownAccounts;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Answers from the engine's own accounts, whoever asks: a project manager may not read the accounts themselves. */
@Component
class EngineDirectory implements Directory, KnownAccounts {
    private final IdentityService identities;
    private final WithoutAuthorization system;

    EngineDirectory(IdentityService identities, WithoutAuthorization system) {
        this.identities = identities;
        this.system = system;
    }

    @Override
    public Set<String> membersOf(String group) {
        return system.run(() -> identities.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> groupsOf(String person) {
        return system.run(() -> identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean exists(String account) {
        return system.run(() -> identities.createUserQuery().userId(account).count() > 0);
    }
}
