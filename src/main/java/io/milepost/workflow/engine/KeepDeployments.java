package io.milepost.workflow.engine;

import io.milepost.approval.DeploymentRecord;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps who made a deployment, in its transaction, whatever way it came. */
@Component
class KeepDeployments implements Deployer {
    private final ObjectProvider<DeploymentRecord> record;

    KeepDeployments(ObjectProvider<DeploymentRecord> record) {
        this.record = record;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            record.getObject()
                    .keep(deployment.getId(), Context.getCommandContext().getAuthenticatedUserId());
        }
    }
}
