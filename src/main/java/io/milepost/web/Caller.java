package io.milepost.web;

import io.milepost.approval.Reviewer;
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
    private static final String PROCESS_ADMINS = "process-admins";

    /** Groups that give no sight of the firm's business. */
    private static final Set<String> WITHOUT_BUSINESS =
            Set.of(INTEGRATIONS, PROCESS_ADMINS, "operators", "camunda-admin");

    static Caller of(Authentication person) {
        String name = person.getDetails() instanceof String fullName ? fullName : person.getName();
        return new Caller(person.getName(), name, groups(person.getAuthorities()));
    }

    private static Set<String> groups(Collection<? extends GrantedAuthority> authorities) {
        return authorities.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toUnmodifiableSet());
    }

    /** As somebody who may have gates to decide, their own or those of whom they stand in for. */
    public Reviewer asReviewer() {
        return new Reviewer(user, groups);
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

    public boolean keepsPeople() {
        return isAccounting() || groups.contains(PROCESS_ADMINS);
    }

    /** Whether any of the groups gives a part in invoicing; what part, the single project or invoice decides. */
    public boolean takesPart() {
        return !WITHOUT_BUSINESS.containsAll(groups);
    }
}
