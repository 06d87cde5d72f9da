package io.milepost.approval;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who deployed what where no admin can remove it, as they can from the engine's own log. */
@Component
public class DeploymentRecord {
    private final ModelDeployments deployments;
    private final Clock clock;

    DeploymentRecord(ModelDeployments deployments, Clock clock) {
        this.deployments = deployments;
        this.clock = clock;
    }

    /** In the transaction that deploys; nobody where the release does. */
    @Transactional
    public void keep(String deployment, @Nullable String by) {
        deployments.save(new ModelDeployment(deployment, by, clock.instant()));
    }

    /** Whatever it is called: a name is whatever somebody types. */
    @Transactional(readOnly = true)
    public boolean isSomebodys(String deployment) {
        return deployments.findById(deployment).map(ModelDeployment::deployedBy).isPresent();
    }
}
