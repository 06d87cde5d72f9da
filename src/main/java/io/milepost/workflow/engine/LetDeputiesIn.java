package io.milepost.workflow.engine;

import io.milepost.people.DeputiesChanged;
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

/** A deputy need not be in any group; this opens Tasklist to them, and nothing but their tasks is to be seen there. */
@Component
class LetDeputiesIn {
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final WithoutAuthorization system;

    LetDeputiesIn(AuthorizationService authorizations, FilterService filters, WithoutAuthorization system) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.system = system;
    }

    @EventListener
    void changed(DeputiesChanged change) {
        system.run(() -> {
            change.deputies().forEach(this::letIn);
            return true;
        });
    }

    private void letIn(String deputy) {
        grant(deputy, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(deputy, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
        filters.createTaskFilterQuery()
                .filterName(TasklistFilters.OFFERED_BY_NAME)
                .list()
                .forEach(filter -> grant(deputy, Resources.FILTER, filter.getId(), Permissions.READ));
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
