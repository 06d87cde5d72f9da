package io.milepost.workflow.engine;

import io.milepost.SettingsRefused;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Creates accounts that are missing; one that exists keeps its password, name and groups. */
@Component
class Accounts {
    private static final String ADMIN = "admin";
    private static final String MONITOR = "monitor";

    private final IdentityService identities;
    private final String adminPassword;
    private final String monitorPassword;

    Accounts(
            IdentityService identities,
            @Value("${milepost.admin.password:}") String adminPassword,
            @Value("${milepost.monitor.password:}") String monitorPassword) {
        this.identities = identities;
        this.adminPassword = adminPassword;
        this.monitorPassword = monitorPassword;
    }

    /** The account a firm starts with, from MILEPOST_ADMIN_PASSWORD. */
    void createAdmin() {
        if (!adminPassword.isBlank()) {
            create(
                    ADMIN,
                    new Name("Milepost", "Administrator", ""),
                    adminPassword,
                    List.of(Group.CAMUNDA_ADMIN.id(), Group.PROCESS_ADMINS.id()));
        }
    }

    /** What Prometheus reads the metrics as, where MILEPOST_MONITOR_PASSWORD is set. */
    void createMonitor() {
        if (!monitorPassword.isBlank()) {
            create(MONITOR, new Name("Milepost", "Monitoring", ""), monitorPassword, List.of(Group.OPERATORS.id()));
        }
    }

    record Name(String first, String last, String email) {}

    void create(String id, Name name, String password, List<String> groups) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User user = identities.newUser(id);
        user.setFirstName(name.first());
        user.setLastName(name.last());
        user.setEmail(name.email());
        if (!identities.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new SettingsRefused("The password of '" + id
                    + "' is too weak: it needs at least 10 characters with upper and lower case, a digit and a special"
                    + " character, and must not contain the person's name. Change MILEPOST_"
                    + id.toUpperCase(Locale.ROOT) + "_PASSWORD.");
        }
        user.setPassword(password);
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(id, group));
    }

    /** An empty admin group would open the webapps' first-run set-up to whoever comes first. */
    void requireAnAdministrator() {
        if (identities.createUserQuery().memberOfGroup(Group.CAMUNDA_ADMIN.id()).count() == 0) {
            throw new SettingsRefused("Nobody is in the group camunda-admin. Set MILEPOST_ADMIN_PASSWORD, and the"
                    + " account 'admin' is created.");
        }
    }
}
