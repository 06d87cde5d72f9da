package io.milepost.workflow.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Runs engine commands on nobody's behalf: without an authenticated person the engine checks no authorization. */
@Component
class AsTheSystem {
    private final IdentityService identities;

    AsTheSystem(IdentityService identities) {
        this.identities = identities;
    }

    void run(Runnable commands) {
        Authentication caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            commands.run();
        } finally {
            if (caller != null) {
                identities.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }
}
