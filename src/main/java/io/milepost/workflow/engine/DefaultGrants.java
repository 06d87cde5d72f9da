package io.milepost.workflow.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * What comes with an account or a task by itself. Who is given a task may read and finish it, not change it. A group it is offered to may also pass it on, else a
 * claimed task could not be put back.
 */
final class DefaultGrants extends DefaultAuthorizationProvider {
    /** People change their own password; closing an account is for those who run them. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity[] authorizations = super.newUser(user);
        for (AuthorizationEntity authorization : authorizations) {
            authorization.setPermissions(new Permission[] {Permissions.READ, Permissions.UPDATE});
        }
        return authorizations;
    }

    @Override
    protected AuthorizationEntity[] createOrUpdateAuthorizationsByGroupId(Task task, String groupId) {
        AuthorizationEntity[] authorizations = super.createOrUpdateAuthorizationsByGroupId(task, groupId);
        for (AuthorizationEntity authorization : authorizations) {
            if (authorization.getResourceType() == Resources.TASK.resourceType()) {
                authorization.addPermission(TaskPermissions.TASK_ASSIGN);
            }
        }
        return authorizations;
    }

    /** Who stands in for somebody is offered a task by name. */
    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        AuthorizationEntity[] authorizations = super.newTaskUserIdentityLink(task, userId, type);
        if (type.equals(IdentityLinkType.CANDIDATE) && authorizations != null) {
            for (AuthorizationEntity authorization : authorizations) {
                if (authorization.getResourceType() == Resources.TASK.resourceType()) {
                    authorization.addPermission(TaskPermissions.TASK_ASSIGN);
                }
            }
        }
        return authorizations;
    }

    /** Camunda leaves them what it granted, so they would see the task for as long as it waits. */
    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        if (type.equals(IdentityLinkType.CANDIDATE) && !userId.equals(task.getAssignee())) {
            AuthorizationManager granted = Context.getCommandContext().getAuthorizationManager();
            granted.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), userId);
            granted.deleteAuthorizationsByResourceIdAndUserId(Resources.HISTORIC_TASK, task.getId(), userId);
        }
        return super.deleteTaskUserIdentityLink(task, userId, type);
    }
}
