package io.milepost.web;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who is asking: the account's id, the person's name, and the groups they are in at this moment. */
public record Caller(String user, String name, Set<String> groups) {
    private static final String ACCOUNTING = "accounting";
    private static final String MANAGERS = "managers";
    private static final String PROJECT_MANAGERS = "project-managers";
    private static final String INTEGRATIONS = "integrations";

    /** Groups that give no sight of the firm's business. */
    private static final Set<String> WITHOUT_BUSINESS = Set.of(INTEGRATIONS, "process-admins", "camunda-admin");

    static Caller of(Authentication person) {
        String name = person.getDetails() instanceof String fullName ? fullName : person.getName();
        return new Caller(person.getName(), name, groups(person.getAuthorities()));
    }

    private static Set<String> groups(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAccounting() {
        return groups.contains(ACCOUNTING);
    }

    public boolean isProjectManager() {
        return groups.contains(PROJECT_MANAGERS);
    }

    public boolean isIntegration() {
        return groups.contains(INTEGRATIONS);
    }

    public boolean readsEverything() {
        return isAccounting() || groups.contains(MANAGERS);
    }

    /** Whether any of the groups gives a part in invoicing; what part, the single project or invoice decides. */
    public boolean takesPart() {
        return !WITHOUT_BUSINESS.containsAll(groups);
    }
}
