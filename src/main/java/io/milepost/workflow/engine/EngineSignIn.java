package io.milepost.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The one identity of Milepost: the engine's users and groups. Authentication has the user id as name, the group ids as
 * authorities, the person's full name as details. The engine counts failed attempts and locks the account at the tenth.
 */
@Component
class EngineSignIn implements AuthenticationProvider {
    private final IdentityService identities;

    EngineSignIn(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        Authentication person = identities.checkPassword(attempt.getName(), password) ? known(attempt.getName()) : null;
        if (person == null) {
            throw new BadCredentialsException("User or password is wrong, or the account is locked.");
        }
        return person;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The account as it is now, or null when there is none (any more). */
    @Nullable
    Authentication known(String id) {
        User user = identities.createUserQuery().userId(id).singleResult();
        if (user == null) {
            return null;
        }
        List<SimpleGrantedAuthority> groups = identities.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        UsernamePasswordAuthenticationToken person =
                UsernamePasswordAuthenticationToken.authenticated(user.getId(), null, groups);
        person.setDetails(EngineNames.fullName(user));
        return person;
    }
}
