package io.milepost.workflow.engine;

import io.milepost.approval.DeployedModel;
import io.milepost.approval.ModelGates;
import io.milepost.workflow.engine.guard.Guard;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps what a version of invoice-approval demands with the version, in the transaction that deploys it. */
@Component
class KeepModelGates implements Deployer {
    private static final String APPROVAL = "invoice-approval";

    private final ObjectProvider<ModelGates> modelGates;

    KeepModelGates(ObjectProvider<ModelGates> modelGates) {
        this.modelGates = modelGates;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<ProcessDefinitionEntity> processes = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (deployment.isNew() && processes != null) {
            processes.stream()
                    .filter(process -> process.getKey().equals(APPROVAL))
                    .forEach(process -> keep(deployment, process));
        }
    }

    private void keep(DeploymentEntity deployment, ProcessDefinitionEntity process) {
        String file = process.getResourceName();
        modelGates
                .getObject()
                .keep(
                        new DeployedModel(
                                process.getId(),
                                deployment.getId(),
                                process.getVersion(),
                                Context.getCommandContext().getAuthenticatedUserId()),
                        Guard.gates(file, deployment.getResource(file).getBytes()));
    }
}
