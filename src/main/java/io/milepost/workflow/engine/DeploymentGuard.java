package io.milepost.workflow.engine;

import io.milepost.workflow.engine.guard.Finding;
import io.milepost.workflow.engine.guard.Guard;
import io.milepost.workflow.engine.guard.ModelFile;
import io.milepost.workflow.engine.guard.Origin;
import io.milepost.workflow.engine.guard.Upload;
import io.milepost.workflow.engine.guard.Verdict;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers, where every way of deploying comes by: engine-rest, the webapps' copy of it, a
 * redeployment, Java. A refusal ends the transaction, so that nothing of the deployment is left.
 */
@Component
class DeploymentGuard implements Deployer {
    private static final Logger log = LoggerFactory.getLogger(DeploymentGuard.class);

    private final ModelBeans beans;
    private final Guard guard = new Guard();
    private final ThreadLocal<Origin> origin = ThreadLocal.withInitial(() -> Origin.PERSON);

    DeploymentGuard(ModelBeans beans) {
        this.beans = beans;
    }

    /** What the release itself brings may use more than what an admin draws. */
    <T> T asRelease(Supplier<T> deployment) {
        origin.set(Origin.RELEASE);
        try {
            return deployment.get();
        } finally {
            origin.remove();
        }
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // it was checked when it came; now it is only read again
        }
        List<ModelFile> files = deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        Verdict verdict = check(new Upload(origin.get(), deployment.getTenantId(), files), Context.getCommandContext());
        if (!verdict.accepted()) {
            throw new ModelRefused(verdict);
        }
        for (Finding warning : verdict.warnings()) {
            log.warn("Deployed with a warning: {}", warning.inWords());
            WarningHeader.add(warning.inWords());
        }
    }

    Verdict check(Upload upload, CommandContext context) {
        return context.runWithoutAuthorization(
                () -> guard.check(upload, new InstalledHere(context, beans, upload.origin())));
    }
}
