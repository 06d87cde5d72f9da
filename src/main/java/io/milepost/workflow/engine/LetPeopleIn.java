package io.milepost.workflow.engine;

import io.milepost.people.DeputiesChanged;
import io.milepost.transaction.AfterCommit;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is asked by name, or stands in for somebody, need not be in any group; this opens Tasklist to them, with nothing but
 * their tasks to be seen there. */
@Component
public class LetPeopleIn {
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final GrantToGroups grants;
    private final WithoutAuthorization system;
    /** Whoever was let in since this node started; what is granted is never taken back by us. */
    private final Set<String> inside = ConcurrentHashMap.newKeySet();

    LetPeopleIn(
            AuthorizationService authorizations,
            FilterService filters,
            GrantToGroups grants,
            WithoutAuthorization system) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.grants = grants;
        this.system = system;
    }

    @EventListener
    void changed(DeputiesChanged change) {
        letIn(change.deputies());
    }

    public void letIn(Collection<String> people) {
        people.forEach(person -> once("person " + person, () -> letIn(person)));
    }

    /** A group of the firm's own is asked like those we bring: its members find the invoice where everybody else does. */
    public void letGroupsIn(Collection<String> groups) {
        groups.forEach(group -> once("group " + group, () -> letGroupIn(group)));
    }

    private void once(String who, Runnable grant) {
        if (inside.contains(who)) {
            return;
        }
        system.run(() -> {
            grant.run();
            return true;
        });
        AfterCommit.run(() -> inside.add(who));
    }

    private void letGroupIn(String group) {
        grants.grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grants.grant(group, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
        for (String list : TasklistFilters.OF_APPROVERS) {
            filters.createTaskFilterQuery()
                    .filterName(list)
                    .list()
                    .forEach(filter -> grants.grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
        }
    }

    private void letIn(String person) {
        grant(person, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(person, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
        filters.createTaskFilterQuery()
                .filterName(TasklistFilters.OFFERED_BY_NAME)
                .list()
                .forEach(filter -> grant(person, Resources.FILTER, filter.getId(), Permissions.READ));
    }

    private void grant(String person, Resource resource, String id, Permission permission) {
        Authorization known = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .userIdIn(person)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (known == null || !known.isPermissionGranted(permission)) {
            Authorization grant =
                    known == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : known;
            grant.setUserId(person);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }
}
