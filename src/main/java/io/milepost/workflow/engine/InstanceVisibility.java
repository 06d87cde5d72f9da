package io.milepost.workflow.engine;

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
            grant(userId, Resources.PROCESS_INSTANCE, processInstanceId, ProcessInstancePermissions.READ);
            grant(
                    userId,
                    Resources.HISTORIC_PROCESS_INSTANCE,
                    processInstanceId,
                    HistoricProcessInstancePermissions.READ);
            return true;
        });
    }

    private void grant(String userId, Resource resource, String id, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .userIdIn(userId)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!granted) {
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
