package io.milepost.workflow.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Shows one process instance and its history to one person, so that project managers see their own and no others. */
@Component
public class InstanceVisibility {
    private final AuthorizationService authorizations;
    private final WithoutAuthorization system;

    InstanceVisibility(AuthorizationService authorizations, WithoutAuthorization system) {
        this.authorizations = authorizations;
        this.system = system;
    }

    /** Does nothing for whom the instance is already visible. Joins the caller's transaction. */
    public void show(String processInstanceId, String userId) {
        system.run(() -> {
            Set<Integer> granted =
                    authorizations
                            .createAuthorizationQuery()
                            .userIdIn(userId)
                            .resourceId(processInstanceId)
                            .list()
                            .stream()
                            .map(Authorization::getResourceType)
                            .collect(Collectors.toSet());
            grant(granted, userId, Resources.PROCESS_INSTANCE, processInstanceId, ProcessInstancePermissions.READ);
            grant(
                    granted,
                    userId,
                    Resources.HISTORIC_PROCESS_INSTANCE,
                    processInstanceId,
                    HistoricProcessInstancePermissions.READ);
            return true;
        });
    }

    /** Takes back what a person may see of an instance or a task by name; what they may by a group stays. */
    void hide(String id, String userId) {
        system.run(() -> {
            authorizations
                    .createAuthorizationQuery()
                    .userIdIn(userId)
                    .resourceId(id)
                    .list()
                    .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
            return true;
        });
    }

    private void grant(Set<Integer> granted, String userId, Resource resource, String id, Permission permission) {
        if (!granted.contains(resource.resourceType())) {
            AuthorizationEntity grant =
                    (AuthorizationEntity) authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(userId);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            if (resource == Resources.HISTORIC_PROCESS_INSTANCE) {
                grant.setRootProcessInstanceId(id); // history clean-up takes it away with the instance
            }
            authorizations.saveAuthorization(grant);
        }
    }
}
