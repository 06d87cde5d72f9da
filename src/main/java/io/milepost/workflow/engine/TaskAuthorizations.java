package io.milepost.workflow.engine;

import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who is given a task may read and finish it, not change it. A group it is offered to may also pass it on, else a
 * claimed task could not be put back.
 */
final class TaskAuthorizations extends DefaultAuthorizationProvider {
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
}
