package io.milepost.workflow.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Creates the groups and what is granted to them where it is missing; what an admin granted besides stays. */
@Component
class GrantToGroups {
    private final IdentityService identities;
    private final AuthorizationService authorizations;

    GrantToGroups(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    void grantAll() {
        Arrays.stream(Group.values()).forEach(this::create);
        Grants.all().forEach(grant -> grant(grant.group().id(), grant.resource(), grant.id(), grant.permissions()));
    }

    void grant(String groupId, Resource resource, String id, Permission... permissions) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        Authorization grant = existing == null ? newGrant(groupId, resource, id) : existing;
        if (existing == null || !Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            Arrays.stream(permissions).forEach(grant::addPermission);
            authorizations.saveAuthorization(grant);
        }
    }

    private Authorization newGrant(String groupId, Resource resource, String id) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(groupId);
        grant.setResource(resource);
        grant.setResourceId(id);
        return grant;
    }

    private void create(Group group) {
        if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
            org.camunda.bpm.engine.identity.Group created = identities.newGroup(group.id());
            created.setName(group.label());
            created.setType(group.type());
            identities.saveGroup(created);
        }
    }
}
